package org.transferledger.licence;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.Authority;
import org.transferledger.core.Act;
import org.transferledger.core.Country;
import org.transferledger.core.DeadlineRule;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.firm.Firm;
import org.transferledger.firm.Site;
import org.transferledger.licence.Licence.Status;
import org.transferledger.licence.LicenceCommand.BeginUse;
import org.transferledger.licence.LicenceCommand.PublishGeneralLicence;
import org.transferledger.licence.LicenceCommand.RegisterUse;
import org.transferledger.licence.LicenceEvent.GeneralLicencePublished;
import org.transferledger.licence.LicenceEvent.UseBegan;
import org.transferledger.licence.LicenceEvent.UseRegistered;

/** General licences: publishing them, and their use by firms. */
final class Publishing {
  private Publishing() {}

  static GeneralLicencePublished decide(
      @Nullable Licence licence, PublishGeneralLicence command, Streams streams) {
    var act = command.act();
    var publication = command.publication();
    var terms = publication.terms();
    Person by = Authority.requireAppointedOfficer(streams, act, terms.issuingState());
    LicenceRule.GENERAL_IS_PUBLISHED.require(
        terms.kind() == LicenceTerms.Kind.GENERAL, "terms.kind", "It is %s.", terms.kind());
    Applying.requireKnown(terms.coverage(), "terms.", streams);
    Applying.requireConsistent(terms, "terms.");
    Issuing.requireBeforeEnd(terms, act.at());
    Applying.requireNew(licence);
    return new GeneralLicencePublished(command.licenceId(), publication, act.at(), by);
  }

  static UseRegistered decide(Licence licence, RegisterUse command, Streams streams) {
    var act = command.act();
    Firm firm = requireUser(act, licence.terms().issuingState(), streams);
    var general =
        LicenceRule.ONLY_GENERAL_IS_REGISTERED_FOR.required(
            licence.general(), null, "The licence is %s.", licence.terms().kind());
    LicenceRule.USED_WHILE_ISSUED.require(
        licence.status() == Status.ISSUED && act.at().isBefore(licence.terms().validUntil()),
        null,
        "The licence is %s, valid until %s.",
        licence.status(),
        licence.terms().validUntil());
    LicenceRule.USE_REGISTERED_ONCE.require(
        licence.use(firm.id()) == null, null, "%s has registered already.", firm.id());
    Instant from = act.at().plus(Duration.ofDays(general.noticeDays()));
    return new UseRegistered(licence.id(), firm.id(), from, act.at(), act.person());
  }

  private static Firm requireUser(Act act, Country state, Streams streams) {
    Firm firm = Firm.require(streams, Acting.exporter(act), "firm");
    LicenceRule.USER_OF_ISSUING_STATE.require(
        firm.id().homeState().equals(state)
            || firm.sites().stream()
                .anyMatch(it -> it.state().equals(state) && it.status() == Site.Status.APPROVED),
        null,
        "%s is neither of %s nor has an approved site there.",
        firm.id(),
        state);
    return firm;
  }

  static UseBegan decide(Licence licence, BeginUse command) {
    var use =
        DeadlineRule.DEADLINE_APPLIES.required(
            licence.use(command.firm()), "firm", "%s has registered no use.", command.firm());
    Person by = DeadlineRule.requireReached(command.act(), use.from());
    DeadlineRule.DEADLINE_APPLIES.require(
        licence.status().held() && !use.begun(),
        null,
        "The licence is %s, and the use has %s.",
        licence.status(),
        use.begun() ? "begun" : "not begun");
    return new UseBegan(licence.id(), use.firm(), by);
  }
}
