package org.transferledger.licence;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.licence.Standing.REASON;
import static org.transferledger.licence.Standing.SOFIIA;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.LicenceDraft.VALID_UNTIL;
import static org.transferledger.support.Licences.ADVICE;
import static org.transferledger.support.Licences.ISSUE;
import static org.transferledger.support.Licences.REVOCATION;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.DeadlineRule;
import org.transferledger.core.Person;
import org.transferledger.core.Rule;
import org.transferledger.core.Violation;
import org.transferledger.licence.Licence.Status;
import org.transferledger.licence.LicenceCommand.AppealDecision;
import org.transferledger.licence.LicenceCommand.Information;
import org.transferledger.licence.LicenceCommand.Publication;
import org.transferledger.licence.LicenceCommand.Question;
import org.transferledger.support.Histories;
import org.transferledger.support.LicenceDraft;
import org.transferledger.support.Stage;

/** The machine of a licence's states: what leads where, and that nothing else is possible. */
class LicenceStatesTest {
  private static final Person OFFICER = SOFIIA.person();
  private static final Person APPLICANT = UA_CONTROL.person();
  private static final Act BY_OFFICER = by(SOFIIA);
  private static final Act BY_APPLICANT = by(UA_CONTROL);
  private static final Act BY_DEADLINE = by(Actor.Deadline.system(), VALID_UNTIL);
  private static final Question QUESTION = new Question("Who maintains it?");
  private static final Information INFORMATION = new Information("The maker");
  private static final List<Standing> ALL = List.of(Standing.values());

  /** What a command makes of the licence where it is accepted, and the rule that refuses it. */
  record Step(LicenceCommand command, Rule rule, Map<Standing, Status> leads) {
    Rule rule(Standing from) {
      boolean amending = from.name().startsWith("AMENDMENT");
      return switch (command) {
        case LicenceCommand.AppealRefusal _ when from == Standing.DISMISSED ->
            LicenceRule.APPEALED_ONCE;
        case LicenceCommand.AmendLicence _ when amending -> LicenceRule.ONE_AMENDMENT_AT_A_TIME;
        default -> rule;
      };
    }

    @Override
    public String toString() {
      return command.getClass().getSimpleName();
    }
  }

  static Stream<Arguments> stepsFromEverywhere() {
    return steps().stream().flatMap(step -> ALL.stream().map(from -> Arguments.of(step, from)));
  }

  @ParameterizedTest(name = "{0} when {1}")
  @MethodSource("stepsFromEverywhere")
  void aCommandLeadsWhereItShouldOrIsRefused(Step step, Standing from) {
    var answer =
        new Stage(LicenceAggregate.class, Standing.world())
            .given(from.history())
            .when(step.command());
    Status next = step.leads().get(from);
    if (next == null) {
      assertThat(answer.violations())
          .extracting(Violation::rule)
          .containsExactly(step.rule(from).slug());
    } else {
      var event = event(step.command(), from);
      answer.records(event);
      var after = requireNonNull(Licence.STREAM.fold(Histories.then(from.history(), event)));
      assertThat(after.status()).isEqualTo(next);
    }
  }

  private static List<Step> steps() {
    return List.of(
        new Step(
            new LicenceCommand.AdviseOnLicence(BY_OFFICER, EXPORT_LICENCE, ADVICE),
            LicenceRule.ADVICE_COMES_FIRST,
            Map.of(Standing.APPLIED, Status.ADVISED, Standing.AMENDMENT_APPLIED, Status.ISSUED)),
        new Step(
            new LicenceCommand.CountersignLicence(BY_OFFICER, EXPORT_LICENCE),
            LicenceRule.COUNTERSIGNED_AFTER_ADVICE,
            Map.ofEntries(
                entry(Standing.ADVISED, Status.ADVISED),
                entry(Standing.COUNTERSIGNED_ONCE, Status.COUNTERSIGNED),
                entry(Standing.AMENDMENT_ADVISED, Status.ISSUED))),
        new Step(
            new LicenceCommand.DeclineCountersignature(BY_OFFICER, EXPORT_LICENCE, REASON),
            LicenceRule.COUNTERSIGNED_AFTER_ADVICE,
            Map.ofEntries(
                entry(Standing.ADVISED, Status.APPLIED),
                entry(Standing.COUNTERSIGNED_ONCE, Status.APPLIED),
                entry(Standing.AMENDMENT_ADVISED, Status.ISSUED))),
        new Step(
            new LicenceCommand.IssueLicence(BY_OFFICER, EXPORT_LICENCE, ISSUE),
            LicenceRule.ISSUED_AFTER_COUNTERSIGNING,
            Map.ofEntries(
                entry(Standing.COUNTERSIGNED, Status.ISSUED),
                entry(Standing.AMENDMENT_COUNTERSIGNED, Status.ISSUED))),
        new Step(
            new LicenceCommand.RefuseLicence(BY_OFFICER, EXPORT_LICENCE, Standing.REFUSAL),
            LicenceRule.REFUSED_AFTER_COUNTERSIGNING,
            Map.ofEntries(
                entry(Standing.COUNTERSIGNED, Status.REFUSED),
                entry(Standing.AMENDMENT_COUNTERSIGNED, Status.ISSUED))),
        new Step(
            new LicenceCommand.RequestInformation(BY_OFFICER, EXPORT_LICENCE, QUESTION),
            LicenceRule.ONLY_PENDING_IS_ASKED,
            Map.ofEntries(
                entry(Standing.APPLIED, Status.APPLIED),
                entry(Standing.ADVISED, Status.ADVISED),
                entry(Standing.COUNTERSIGNED_ONCE, Status.ADVISED),
                entry(Standing.COUNTERSIGNED, Status.COUNTERSIGNED),
                entry(Standing.AMENDMENT_APPLIED, Status.ISSUED),
                entry(Standing.AMENDMENT_ADVISED, Status.ISSUED),
                entry(Standing.AMENDMENT_COUNTERSIGNED, Status.ISSUED))),
        new Step(
            new LicenceCommand.ProvideInformation(BY_APPLICANT, EXPORT_LICENCE, INFORMATION),
            LicenceRule.INFORMATION_WAS_REQUESTED,
            Map.of()),
        new Step(
            new LicenceCommand.WithdrawApplication(BY_APPLICANT, EXPORT_LICENCE, REASON),
            LicenceRule.ONLY_APPLIED_IS_WITHDRAWN,
            Map.of(Standing.APPLIED, Status.WITHDRAWN, Standing.AMENDMENT_APPLIED, Status.ISSUED)),
        new Step(
            new LicenceCommand.AppealRefusal(BY_APPLICANT, EXPORT_LICENCE, REASON),
            LicenceRule.ONLY_REFUSED_IS_APPEALED,
            Map.of(Standing.REFUSED, Status.UNDER_APPEAL)),
        new Step(
            decide(new AppealDecision(true, "Doubts are answered", ISSUE)),
            LicenceRule.ONLY_APPEALED_IS_DECIDED,
            Map.of(Standing.UNDER_APPEAL, Status.ISSUED)),
        new Step(
            decide(new AppealDecision(false, "Doubts remain", null)),
            LicenceRule.ONLY_APPEALED_IS_DECIDED,
            Map.of(Standing.UNDER_APPEAL, Status.REFUSED)),
        new Step(
            new LicenceCommand.AmendLicence(BY_APPLICANT, EXPORT_LICENCE, Standing.AMENDED),
            LicenceRule.ONLY_ISSUED_IS_AMENDED,
            Map.of(Standing.ISSUED, Status.ISSUED)),
        new Step(
            new LicenceCommand.SuspendLicence(BY_OFFICER, EXPORT_LICENCE, Standing.GROUNDS),
            LicenceRule.ONLY_ISSUED_IS_SUSPENDED,
            whileIssued(Status.SUSPENDED)),
        new Step(
            new LicenceCommand.ReinstateLicence(BY_OFFICER, EXPORT_LICENCE, REASON),
            LicenceRule.ONLY_SUSPENDED_LICENCE_IS_REINSTATED,
            Map.of(Standing.SUSPENDED, Status.ISSUED)),
        new Step(
            new LicenceCommand.RevokeLicence(BY_OFFICER, EXPORT_LICENCE, REVOCATION),
            LicenceRule.ONLY_ISSUED_IS_REVOKED,
            whileHeld(Status.REVOKED)),
        new Step(
            new LicenceCommand.SurrenderLicence(BY_APPLICANT, EXPORT_LICENCE, REASON),
            LicenceRule.ONLY_HELD_IS_SURRENDERED,
            whileHeld(Status.SURRENDERED)),
        new Step(
            new LicenceCommand.ExpireLicence(BY_DEADLINE, EXPORT_LICENCE),
            DeadlineRule.DEADLINE_APPLIES,
            whileHeld(Status.EXPIRED)),
        new Step(
            new LicenceCommand.RegisterUse(BY_APPLICANT, EXPORT_LICENCE),
            LicenceRule.ONLY_GENERAL_IS_REGISTERED_FOR,
            Map.of()),
        new Step(
            new LicenceCommand.BeginUse(BY_DEADLINE, EXPORT_LICENCE, UA_FIRM),
            DeadlineRule.DEADLINE_APPLIES,
            Map.of()),
        new Step(
            new LicenceCommand.EvidenceProviso(BY_APPLICANT, EXPORT_LICENCE, Standing.EVIDENCE),
            LicenceRule.PROVISO_KNOWN,
            onceIssued()),
        new Step(
            new LicenceCommand.ApplyForLicence(BY_APPLICANT, EXPORT_LICENCE, Standing.TERMS),
            LicenceRule.LICENCE_APPLIED_ONCE,
            Map.of()),
        new Step(
            new LicenceCommand.PublishGeneralLicence(
                BY_OFFICER,
                EXPORT_LICENCE,
                new Publication(LicenceDraft.export().general().terms(), 5, false, ISSUE)),
            LicenceRule.LICENCE_APPLIED_ONCE,
            Map.of()));
  }

  private static LicenceCommand decide(AppealDecision decision) {
    return new LicenceCommand.DecideAppeal(BY_OFFICER, EXPORT_LICENCE, decision);
  }

  /** An amendment that is pending does not protect the licence. */
  private static Map<Standing, Status> whileIssued(Status next) {
    return Map.of(
        Standing.ISSUED, next,
        Standing.AMENDMENT_APPLIED, next,
        Standing.AMENDMENT_ADVISED, next,
        Standing.AMENDMENT_COUNTERSIGNED, next);
  }

  private static Map<Standing, Status> whileHeld(Status next) {
    return Map.of(
        Standing.ISSUED, next,
        Standing.SUSPENDED, next,
        Standing.EXHAUSTED, next,
        Standing.AMENDMENT_APPLIED, next,
        Standing.AMENDMENT_ADVISED, next,
        Standing.AMENDMENT_COUNTERSIGNED, next);
  }

  /** Whatever becomes of the licence then, and it stays as it is. */
  private static Map<Standing, Status> onceIssued() {
    return ALL.stream()
        .filter(it -> it.licence().issue() != null)
        .collect(Collectors.toMap(it -> it, it -> it.licence().status()));
  }

  private static LicenceEvent event(LicenceCommand command, Standing from) {
    var id = EXPORT_LICENCE;
    boolean amending = from.name().startsWith("AMENDMENT");
    return switch (command) {
      case LicenceCommand.AdviseOnLicence _ -> new LicenceEvent.LicenceAdvised(id, ADVICE, OFFICER);
      case LicenceCommand.CountersignLicence _ ->
          new LicenceEvent.LicenceCountersigned(id, OFFICER);
      case LicenceCommand.DeclineCountersignature _ ->
          new LicenceEvent.CountersignatureDeclined(id, REASON, OFFICER);
      case LicenceCommand.IssueLicence _ ->
          amending
              ? new LicenceEvent.LicenceAmended(id, Standing.AMENDED, ISSUE, NOW, OFFICER)
              : new LicenceEvent.LicenceIssued(id, ISSUE, OFFICER, NOW);
      case LicenceCommand.RefuseLicence _ ->
          amending
              ? new LicenceEvent.AmendmentRefused(id, Standing.REFUSAL, NOW, OFFICER)
              : new LicenceEvent.LicenceRefused(id, Standing.REFUSAL, NOW, OFFICER);
      case LicenceCommand.RequestInformation _ ->
          new LicenceEvent.InformationRequested(id, QUESTION, NOW, OFFICER);
      case LicenceCommand.WithdrawApplication _ ->
          amending
              ? new LicenceEvent.AmendmentWithdrawn(id, REASON, NOW, APPLICANT)
              : new LicenceEvent.ApplicationWithdrawn(id, REASON, NOW, APPLICANT);
      case LicenceCommand.AppealRefusal _ ->
          new LicenceEvent.RefusalAppealed(id, REASON, NOW, APPLICANT);
      case LicenceCommand.DecideAppeal it ->
          it.decision().allowed()
              ? new LicenceEvent.AppealAllowed(id, it.decision().reasons(), ISSUE, NOW, OFFICER)
              : new LicenceEvent.AppealDismissed(id, it.decision().reasons(), NOW, OFFICER);
      case LicenceCommand.AmendLicence _ ->
          new LicenceEvent.AmendmentRequested(id, Standing.AMENDED, NOW, APPLICANT);
      case LicenceCommand.SuspendLicence _ ->
          new LicenceEvent.LicenceSuspended(id, Standing.GROUNDS, OFFICER);
      case LicenceCommand.ReinstateLicence _ ->
          new LicenceEvent.LicenceReinstated(id, REASON, OFFICER);
      case LicenceCommand.RevokeLicence _ ->
          new LicenceEvent.LicenceRevoked(id, REVOCATION, OFFICER);
      case LicenceCommand.SurrenderLicence _ ->
          new LicenceEvent.LicenceSurrendered(id, REASON, APPLICANT);
      case LicenceCommand.ExpireLicence _ ->
          new LicenceEvent.LicenceExpired(id, BY_DEADLINE.person());
      case LicenceCommand.EvidenceProviso it ->
          new LicenceEvent.ProvisoEvidenced(id, UA_FIRM, it.evidence(), APPLICANT);
      default -> throw new AssertionError(command + " is accepted in no state");
    };
  }

  /** No command is left out above. */
  @Test
  void everyCommandIsTriedFromEverywhere() {
    assertThat(steps().stream().map(it -> it.command().getClass()).distinct())
        .hasSize(LicenceCommand.class.getPermittedSubclasses().length);
    assertThat(ALL.stream().map(it -> it.licence().status()).distinct())
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(Status.values()));
  }
}
