package org.transferledger.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Actor.Operator;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.Person;

/** Who and what there may be in a sequence. */
final class Universe {
  static final Country UA = Country.of("UA");
  static final Country DK = Country.of("DK");
  static final Country SE = Country.of("SE");
  static final List<Country> STATES = List.of(UA, DK, SE);

  /** States that never have an authority here. */
  static final Country FOREIGN = Country.of("NO");

  static final List<FirmId> FIRMS =
      List.of(new FirmId("UA-43201234"), new FirmId("DK-38401234"), new FirmId("SE-5560000001"));
  static final FirmId STRANGER = new FirmId("DK-99999999");

  static final List<Operator> OPERATORS =
      List.of(new Operator(person("system", "op-1")), new Operator(person("system", "op-2")));

  private static final Map<FirmId, List<FirmMember>> MEMBERS = new HashMap<>();

  private static final List<String> SUBJECTS =
      List.of("p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9");

  private static final List<Person> PEOPLE = everyone();

  private Universe() {}

  static String issuer(Country state) {
    return "https://id." + state.code().toLowerCase(Locale.ROOT) + ".example";
  }

  /** The persons whom a state's identity provider knows: officers, custodians, delegates. */
  static List<String> subjects() {
    return SUBJECTS;
  }

  static Person official(Country state, String subject) {
    return new Person(issuer(state), subject);
  }

  /** The persons of a firm, each with the role that a token gives them. */
  static List<FirmMember> members(FirmId firm) {
    return MEMBERS.computeIfAbsent(firm, Universe::made);
  }

  private static List<FirmMember> made(FirmId firm) {
    return List.of(
        member(firm, "admin", FirmRole.ADMINISTRATOR),
        member(firm, "admin-2", FirmRole.ADMINISTRATOR),
        member(firm, "control-1", FirmRole.EXPORT_CONTROL_OFFICER),
        member(firm, "control-2", FirmRole.EXPORT_CONTROL_OFFICER),
        member(firm, "engineer", FirmRole.ENGINEER));
  }

  static FirmMember administrator(FirmId firm) {
    return members(firm).getFirst();
  }

  static FirmMember control(FirmId firm) {
    return members(firm).get(2);
  }

  /** Everyone. */
  static List<Person> people() {
    return PEOPLE;
  }

  private static List<Person> everyone() {
    return Stream.concat(
            STATES.stream().flatMap(s -> SUBJECTS.stream().map(it -> official(s, it))),
            FIRMS.stream().flatMap(f -> members(f).stream().map(FirmMember::person)))
        .toList();
  }

  private static FirmMember member(FirmId firm, String name, FirmRole role) {
    return new FirmMember(person("firms", name + "@" + firm), firm, role);
  }

  private static Person person(String issuer, String subject) {
    return new Person("https://id." + issuer + ".example", subject);
  }
}
