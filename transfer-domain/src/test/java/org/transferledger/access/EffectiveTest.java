package org.transferledger.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Corrections.corrected;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.RESTRICTION;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.Packages.restricted;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.transferledger.access.Effective.Recorded;
import org.transferledger.core.Actor;
import org.transferledger.core.DomainEvent;
import org.transferledger.licence.Purpose;
import org.transferledger.support.Batches;
import org.transferledger.support.Packages;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyEvent.RestrictionLifted;
import org.transferledger.transfer.Certificate;
import org.transferledger.transfer.TransferEvent.PurposeEnded;
import org.transferledger.transfer.TransferEvent.TransferDestroyed;
import org.transferledger.transfer.TransferEvent.TransferReturned;

/** What had taken effect at a time, by what is known later. */
class EffectiveTest {
  private static final Duration DAY = Duration.ofDays(1);

  /** A restriction that is meant to apply since now. */
  private static final DomainEvent RESTRICTED =
      restricted(PACKAGE, Packages.order(Kind.SUSPEND, Scope.everyone()));

  @Test
  void mostTakesEffectAsItIsRecorded() {
    var returned = new TransferReturned(TRANSFER, "By courier", METTE.person(), NOW.minus(DAY));

    assertThat(Effective.since(returned, NOW)).isEqualTo(NOW);
  }

  @Test
  void aRestrictionCountsSinceItIsMeantToApply() {
    Instant recorded = NOW.plus(DAY);
    var known = List.<DomainEvent>of(Packages.registered().getFirst(), RESTRICTED);

    assertThat(at(NOW, known, recorded)).contains(RESTRICTED);
    assertThat(at(NOW.minusNanos(1_000), known, recorded)).doesNotContain(RESTRICTED);
  }

  @Test
  void nothingCountsLaterThanItIsRecorded() {
    assertThat(Effective.since(RESTRICTED, NOW.minus(DAY))).isEqualTo(NOW.minus(DAY));
  }

  @Test
  void whatWasLiftedLaterHadNotBeenLiftedThen() {
    var lifted = new RestrictionLifted(PACKAGE, RESTRICTION, "test", METTE.person());
    var known =
        List.of(
            new Recorded(Packages.registered().getFirst(), NOW),
            new Recorded(RESTRICTED, NOW),
            new Recorded(lifted, NOW.plus(DAY)));

    assertThat(Effective.at(NOW, known)).contains(RESTRICTED).doesNotContain(lifted);
    assertThat(Effective.at(NOW.plus(DAY), known)).contains(RESTRICTED, lifted);
  }

  @Test
  void aDestructionCountsOnceTheDayThatItWasSeenOnIsOverEverywhere() {
    var seen = new Certificate("Drives shredded", LocalDate.parse("2026-02-27"));
    var destroyed = new TransferDestroyed(TRANSFER, seen, METTE.person(), NOW);

    assertThat(Effective.since(destroyed, NOW)).isEqualTo("2026-02-28T12:00:00Z");
    assertThat(Effective.since(destroyed, Instant.parse("2026-02-27T15:00:00Z")))
        .isEqualTo("2026-02-27T15:00:00Z");
  }

  @Test
  void whatIsNotedOnlyBecauseItsTimeHasComeIsLeftToTheTime() {
    var ended = new PurposeEnded(TRANSFER, Purpose.MANUFACTURE, Actor.Deadline.system().person());
    List<DomainEvent> known = new ArrayList<>(Batches.holding());
    known.add(ended);

    assertThat(at(NOW.plus(DAY), known, NOW)).doesNotContain(ended).hasSize(known.size() - 1);
  }

  @Test
  void correctionsCountWheneverTheyWereMade() {
    var registered = Packages.registered();
    List<DomainEvent> known = new ArrayList<>(registered);
    known.add(corrected(0, "details.title", "Airframe", "Air frame"));
    var effective =
        Effective.at(
            NOW,
            List.of(new Recorded(known.get(0), NOW), new Recorded(known.get(1), NOW.plus(DAY))));

    assertThat(effective).hasSize(1);
    assertThat(effective.getFirst().toString()).contains("Air frame");
  }

  @Test
  void whatAStreamBeginsWithStays() {
    var known = then(Packages.registered());

    assertThat(at(NOW.minus(DAY), List.copyOf(known), NOW)).hasSize(1);
  }

  private static List<DomainEvent> at(
      Instant time, List<? extends DomainEvent> known, Instant recordedAt) {
    return Effective.at(time, known.stream().map(it -> new Recorded(it, recordedAt)).toList());
  }
}
