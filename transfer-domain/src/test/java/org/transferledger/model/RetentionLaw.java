package org.transferledger.model;

import static org.transferledger.retention.RetentionRule.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.retention.HoldCommand;
import org.transferledger.retention.HoldCommand.LiftHold;
import org.transferledger.retention.HoldCommand.PlaceHold;
import org.transferledger.retention.HoldSubject;
import org.transferledger.retention.HoldSubject.Kind;
import org.transferledger.transfer.TransferCommand.DisposeTransfer;

/** What the domain says of how long records are kept, and of what keeps them longer. */
final class RetentionLaw {
  private final Model model;
  private final Verdict verdict;

  RetentionLaw(Model model, Verdict verdict) {
    this.model = model;
    this.verdict = verdict;
  }

  /** A legal hold. */
  static final class HoldModel {
    final Country state;
    final Person by;
    boolean lifted;

    HoldModel(Country state, Person by) {
      this.state = state;
      this.by = by;
    }
  }

  void judge(HoldCommand command) {
    var holds = model.holds.getOrDefault(command.subject(), Map.of());
    switch (command) {
      case PlaceHold it -> {
        AuthorityLaw.anyOfficer(model, verdict, it.act());
        verdict.needs(!holds.containsKey(it.holdId()), HOLD_PLACED_ONCE);
        verdict.then(() -> {
          var by = (Officer) it.act().actor();
          model
              .holds
              .computeIfAbsent(it.subject(), _ -> new LinkedHashMap<>())
              .put(it.holdId(), new HoldModel(by.state(), by.person()));
        });
      }
      case LiftHold it -> {
        var hold = holds.get(it.holdId());
        if (hold == null) {
          verdict.needs(false, HOLD_KNOWN);
          return;
        }
        AuthorityLaw.officer(model, verdict, it.act(), hold.state);
        verdict.needs(!hold.lifted, HOLD_LIFTED_ONCE);
        verdict.needs(!model.one(hold.state, hold.by, it.act().person()), HOLD_LIFTED_BY_ANOTHER);
        verdict.then(() -> hold.lifted = true);
      }
    }
  }

  /** When a record of what has ended then is no longer kept. */
  static Instant until(Instant ended, int years) {
    int year = LocalDate.ofInstant(ended, ZoneOffset.UTC).getYear();
    return LocalDate.of(year + years, 12, 31).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** What has ended is disposed of when its time has passed. */
  void passed(@Nullable Instant ended, Act act) {
    if (verdict.needs(ended != null, RETENTION_BEGUN) && ended != null) {
      verdict.needs(!model.now.isBefore(until(ended, act.periods().retention())), RETENTION_PASSED);
    }
  }

  /** Nothing is disposed of while a hold names it. */
  void free(Set<HoldSubject> covering) {
    verdict.needs(
        model.holds.entrySet().stream()
            .filter(it -> covering.contains(it.getKey()))
            .flatMap(it -> it.getValue().values().stream())
            .allMatch(it -> it.lifted),
        NOT_UNDER_HOLD);
  }

  static Set<HoldSubject> covering(MisuseModel found) {
    var containment = found.containment;
    return subjects(
        new HoldSubject(Kind.CASE, found.id.toString()),
        subject(Kind.TRANSFER, found.transferId),
        subject(Kind.PACKAGE, found.packageId),
        subject(Kind.PACKAGE, containment == null ? null : containment.packageId),
        subject(Kind.FIRM, found.alleged),
        subject(Kind.FIRM, found.accused),
        subject(Kind.FIRM, found.disclosedBy));
  }

  static Set<HoldSubject> covering(TransferModel found) {
    return subjects(
        subject(Kind.TRANSFER, found.id),
        subject(Kind.PACKAGE, found.terms.packageId()),
        subject(Kind.FIRM, found.terms.from().firm()),
        subject(Kind.FIRM, found.terms.to().firm()));
  }

  private static @Nullable HoldSubject subject(Kind kind, @Nullable Object id) {
    return id == null ? null : new HoldSubject(kind, id.toString());
  }

  private static Set<HoldSubject> subjects(@Nullable HoldSubject... named) {
    var all = new HashSet<HoldSubject>();
    all.add(new HoldSubject(Kind.EVERYTHING, null));
    Arrays.stream(named).filter(Objects::nonNull).forEach(all::add);
    return all;
  }

  void dispose(DisposeTransfer it, TransferModel found) {
    if (!AuthorityLaw.anyOfficer(model, verdict, it.act())) {
      return;
    }
    var technology = model.packages.get(found.terms.packageId());
    var concerned = new ArrayList<>(List.of(ReleaseLaw.exporting(model, found)));
    if (technology != null) {
      concerned.addAll(technology.origins);
    }
    verdict.needs(
        concerned.contains(((Officer) it.act().actor()).state()),
        AuthorityRule.OFFICER_OF_STATE_DECIDES);
    passed(ended(found), it.act());
    free(covering(found));
    verdict.then(() -> found.disposed = true);
  }

  /** When the last of the holding and of all that was passed on from it has ended. */
  static @Nullable Instant ended(TransferModel found) {
    Instant last = Instant.MIN;
    for (var it : HoldingLaw.down(found)) {
      var ended = it.endedAt;
      if (ended == null) {
        return null;
      }
      last = ended.isAfter(last) ? ended : last;
    }
    return last;
  }
}
