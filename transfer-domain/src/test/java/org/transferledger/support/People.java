package org.transferledger.support;

import java.time.Instant;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Auditor;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Actor.Investigator;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Actor.Operator;
import org.transferledger.core.Actor.Reporter;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.Person;

/** Who acts in the tests, and when. A Ukrainian firm sends, a Danish firm receives. */
public final class People {
  public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  public static final Country UA = Country.of("UA");
  public static final Country DK = Country.of("DK");
  public static final Country SE = Country.of("SE");
  public static final FirmId UA_FIRM = new FirmId("UA-43201234");
  public static final FirmId DK_FIRM = new FirmId("DK-38401234");
  public static final FirmId SE_FIRM = new FirmId("SE-5560000001");

  public static final String UA_ISSUER = "https://id.authority.ua.example";
  public static final String DK_ISSUER = "https://id.authority.dk.example";
  private static final String FIRMS_ISSUER = "https://id.firms.example";
  private static final String SYSTEM_ISSUER = "https://id.system.example";

  public static final Operator OPERATOR = new Operator(new Person(SYSTEM_ISSUER, "operator-1"));
  public static final Operator SECOND_OPERATOR =
      new Operator(new Person(SYSTEM_ISSUER, "operator-2"));
  public static final Auditor AUDITOR =
      new Auditor(new Person(SYSTEM_ISSUER, "auditor"), Country.of("DK"));
  public static final Investigator INVESTIGATOR =
      new Investigator(new Person(SYSTEM_ISSUER, "investigator"));
  public static final Reporter REPORTER =
      new Reporter(new Person(SYSTEM_ISSUER, "one-time-pseudonym"));

  public static final Officer OLENA = new Officer(new Person(UA_ISSUER, "olena"), UA);
  public static final Officer TARAS = new Officer(new Person(UA_ISSUER, "taras"), UA);
  public static final Officer IRYNA = new Officer(new Person(UA_ISSUER, "iryna"), UA);
  public static final Officer METTE = new Officer(new Person(DK_ISSUER, "mette"), DK);
  public static final Officer JENS = new Officer(new Person(DK_ISSUER, "jens"), DK);
  public static final Officer KAREN = new Officer(new Person(DK_ISSUER, "karen"), DK);

  /** Holds an officer's token, but no authority has appointed this person. */
  public static final Officer UNAPPOINTED = new Officer(new Person(UA_ISSUER, "nobody"), UA);

  public static final FirmMember UA_ADMINISTRATOR =
      member("ua-administrator", UA_FIRM, FirmRole.ADMINISTRATOR);
  public static final FirmMember UA_CONTROL =
      member("ua-control", UA_FIRM, FirmRole.EXPORT_CONTROL_OFFICER);
  public static final FirmMember UA_SECOND_CONTROL =
      member("ua-second-control", UA_FIRM, FirmRole.EXPORT_CONTROL_OFFICER);
  public static final FirmMember UA_ENGINEER = member("ua-engineer", UA_FIRM, FirmRole.ENGINEER);
  public static final FirmMember DK_ADMINISTRATOR =
      member("dk-administrator", DK_FIRM, FirmRole.ADMINISTRATOR);
  public static final FirmMember DK_CONTROL =
      member("dk-control", DK_FIRM, FirmRole.EXPORT_CONTROL_OFFICER);
  public static final FirmMember DK_ENGINEER = member("dk-engineer", DK_FIRM, FirmRole.ENGINEER);

  private People() {}

  public static Act by(Actor actor) {
    return new Act(actor, NOW);
  }

  public static Act by(Actor actor, Instant at) {
    return new Act(actor, at);
  }

  public static FirmMember member(String subject, FirmId firm, FirmRole role) {
    return new FirmMember(new Person(FIRMS_ISSUER, subject), firm, role);
  }
}
