package org.transferledger.licence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.Person;
import org.transferledger.licence.Licence.Status;
import org.transferledger.licence.LicenceCommand.Issue;
import org.transferledger.licence.LicenceCommand.Question;
import org.transferledger.licence.LicenceCommand.Refusal;
import org.transferledger.technology.Digest;

/** From one state of a licence to the next; what an event does not tell of stays as it is. */
final class LicenceChange {
  private final LicenceId id;
  private final @Nullable FirmId applicant;
  private LicenceTerms terms;
  private Status status;
  private @Nullable Person adviser;
  private List<Person> countersigners;
  private @Nullable Issue issue;
  private Drawn drawn;
  private List<Issue> formerIssues;
  private Clock clock;
  private @Nullable Question awaited;
  private @Nullable Proceeding amendment;
  private @Nullable Refusal refusal;
  private @Nullable Person refusedBy;
  private boolean appealed;
  private @Nullable Person suspendedBy;
  private final @Nullable General general;
  private List<Use> uses;
  private List<Digest> evidenced;

  private LicenceChange(Licence before) {
    id = before.id();
    applicant = before.applicant();
    terms = before.terms();
    status = before.status();
    adviser = before.adviser();
    countersigners = before.countersigners();
    issue = before.issue();
    drawn = before.drawn();
    formerIssues = before.formerIssues();
    clock = before.clock();
    awaited = before.awaited();
    amendment = before.amendment();
    refusal = before.refusal();
    refusedBy = before.refusedBy();
    appealed = before.appealed();
    suspendedBy = before.suspendedBy();
    general = before.general();
    uses = before.uses();
    evidenced = before.evidenced();
  }

  static Licence after(@Nullable Licence before, LicenceEvent event) {
    return switch (event) {
      case LicenceEvent.LicenceApplied e ->
          begun(e.licenceId(), e.applicant(), e.terms(), Clock.startedAt(e.at()), null, null);
      case LicenceEvent.GeneralLicencePublished e -> {
        var it = e.publication();
        var general = new General(it.noticeDays(), it.certifiedRecipients());
        var clock = Clock.startedAt(null);
        yield begun(e.licenceId(), null, it.terms(), clock, it.issue(), general);
      }
      case LicenceEvent.LicenceAdvised e -> of(before).proceeds(it -> it.advised(e.by()));
      case LicenceEvent.LicenceCountersigned e ->
          of(before).proceeds(it -> it.countersigned(e.by()));
      case LicenceEvent.CountersignatureDeclined _ -> of(before).proceeds(Proceeding::declined);
      case LicenceEvent.InformationRequested e -> of(before).proceeds(it -> it.asked(e));
      case LicenceEvent.InformationProvided e -> of(before).proceeds(it -> it.told(e));
      case LicenceEvent.ApplicationWithdrawn e -> of(before).ends(Status.WITHDRAWN, e.at());
      case LicenceEvent.LicenceIssued e -> of(before).issued(e.issue(), e.at());
      case LicenceEvent.LicenceRefused e -> of(before).refused(e);
      case LicenceEvent.RefusalAppealed _ -> of(before).appealed();
      case LicenceEvent.AppealAllowed e -> of(before).issued(e.issue(), null);
      case LicenceEvent.AppealDismissed _ -> of(before).becomes(Status.REFUSED);
      case LicenceEvent.AmendmentRequested e ->
          of(before).amendment(Proceeding.begun(e.terms(), Clock.startedAt(e.at())));
      case LicenceEvent.AmendmentWithdrawn _, LicenceEvent.AmendmentRefused _ ->
          of(before).amendment(null);
      case LicenceEvent.LicenceAmended e -> of(before).amended(e);
      case LicenceEvent.LicenceSuspended e -> of(before).suspended(e.by());
      case LicenceEvent.LicenceReinstated _ -> of(before).becomes(Status.ISSUED);
      case LicenceEvent.LicenceRevoked _ -> of(before).ends(Status.REVOKED, null);
      case LicenceEvent.LicenceSurrendered _ -> of(before).ends(Status.SURRENDERED, null);
      case LicenceEvent.LicenceExpired _ -> of(before).ends(Status.EXPIRED, null);
      case LicenceEvent.LicenceExhausted _ -> of(before).ends(Status.EXHAUSTED, null);
      case LicenceEvent.LicenceDrawnDown e -> of(before).drawn(e);
      case LicenceEvent.UseRegistered e -> of(before).use(new Use(e.firm(), e.from(), false));
      case LicenceEvent.UseBegan e -> of(before).begins(e.firm());
      case LicenceEvent.ProvisoEvidenced e -> of(before).evidenced(e.evidence().mark(e.firm()));
    };
  }

  private static LicenceChange of(@Nullable Licence before) {
    return new LicenceChange(requireNonNull(before));
  }

  private static Licence begun(
      LicenceId id,
      @Nullable FirmId applicant,
      LicenceTerms terms,
      Clock clock,
      @Nullable Issue issue,
      @Nullable General general) {
    return new Licence(
        id,
        applicant,
        terms,
        issue == null ? Status.APPLIED : Status.ISSUED,
        null,
        List.of(),
        issue,
        Drawn.nothing(terms.limits()),
        List.of(),
        clock,
        null,
        null,
        null,
        null,
        false,
        null,
        general,
        List.of(),
        List.of());
  }

  private Licence proceeds(UnaryOperator<Proceeding> step) {
    if (amendment != null) {
      amendment = step.apply(amendment);
    } else {
      var next = step.apply(new Proceeding(terms, status, adviser, countersigners, awaited, clock));
      status = next.stage();
      adviser = next.adviser();
      countersigners = next.countersigners();
      awaited = next.awaited();
      clock = next.clock();
    }
    return licence();
  }

  private Licence issued(Issue with, @Nullable Instant at) {
    issue = with;
    return ends(Status.ISSUED, at);
  }

  private Licence refused(LicenceEvent.LicenceRefused e) {
    refusal = e.refusal();
    refusedBy = e.by();
    return ends(Status.REFUSED, e.at());
  }

  private Licence appealed() {
    appealed = true;
    return becomes(Status.UNDER_APPEAL);
  }

  private Licence amendment(@Nullable Proceeding pending) {
    amendment = pending;
    return licence();
  }

  private Licence amended(LicenceEvent.LicenceAmended e) {
    if (issue != null) {
      formerIssues = plus(formerIssues, issue);
    }
    issue = e.issue();
    terms = e.terms();
    drawn = drawn.under(terms.limits());
    return amendment(null);
  }

  private Licence suspended(Person by) {
    suspendedBy = by;
    status = Status.SUSPENDED;
    return licence();
  }

  private Licence drawn(LicenceEvent.LicenceDrawnDown e) {
    drawn = drawn.plus(e, terms.limits());
    return licence();
  }

  private Licence use(Use use) {
    uses = plus(uses, use);
    return licence();
  }

  private Licence begins(FirmId firm) {
    uses =
        uses.stream()
            .map(it -> it.firm().equals(firm) ? new Use(firm, it.from(), true) : it)
            .toList();
    return licence();
  }

  private Licence evidenced(Digest mark) {
    evidenced = plus(evidenced, mark);
    return licence();
  }

  private Licence becomes(Status next) {
    status = next;
    suspendedBy = null;
    return licence();
  }

  /** What was still open ends with it: an application, or else an amendment. */
  private Licence ends(Status next, @Nullable Instant decidedAt) {
    clock = clock.ended(decidedAt);
    awaited = null;
    amendment = null;
    return becomes(next);
  }

  private Licence licence() {
    return new Licence(
        id,
        applicant,
        terms,
        status,
        adviser,
        countersigners,
        issue,
        drawn,
        formerIssues,
        clock,
        awaited,
        amendment,
        refusal,
        refusedBy,
        appealed,
        suspendedBy,
        general,
        uses,
        evidenced);
  }

  private static <T> List<T> plus(List<T> before, T more) {
    List<T> all = new ArrayList<>(before);
    all.add(more);
    return all;
  }
}
