package org.transferledger.firm;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Histories.screening;
import static org.transferledger.support.Ids.OTHER_SCREENING;
import static org.transferledger.support.Ids.SCREENING;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.People.DK_ADMINISTRATOR;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.JENS;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.transferledger.core.Grounds;
import org.transferledger.core.Violation;
import org.transferledger.firm.FirmCommand.Disposition;
import org.transferledger.firm.FirmCommand.Disposition.Outcome;
import org.transferledger.firm.FirmEvent.FirmReinstated;
import org.transferledger.firm.FirmEvent.FirmSuspended;
import org.transferledger.firm.FirmEvent.MatchDisposed;
import org.transferledger.firm.Screening.Match;
import org.transferledger.support.Histories;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.transfer.TransferAggregate;
import org.transferledger.transfer.TransferCommand.ReleaseTransfer;

class FirmStandingTest {
  private static final Duration PERIOD = Duration.ofDays(90);
  private static final FirmSuspended SUSPENDED =
      new FirmSuspended(DK_FIRM, new Grounds("goods not on record", "§ 6"), METTE.person());
  private static final Match FIRST = new Match("EU.1", 71);
  private static final Match SECOND = new Match("EU.2", 50);

  private final World world = Histories.world();

  @Test
  void aFirmThatWasScreenedAndFoundClearIsInGoodStanding() {
    assertThat(against(NOW, screened(NOW))).isEmpty();
  }

  @Test
  void aScreeningServesUpToAndIncludingTheEndOfThePeriod() {
    assertThat(against(NOW.plus(PERIOD), screened(NOW))).isEmpty();
    assertThat(against(NOW.plus(PERIOD).plusNanos(1), screened(NOW)))
        .containsExactly(FirmRule.SCREENED_RECENTLY.slug());
  }

  @Test
  void theLatestScreeningServesInWhateverOrderTheyAreRecorded() {
    var old = screening(DK_FIRM, OTHER_SCREENING, NOW.minus(PERIOD));
    assertThat(against(NOW.plusSeconds(1), screened(NOW), old)).isEmpty();
    assertThat(against(NOW.plusSeconds(1), old, screened(NOW))).isEmpty();
  }

  @Test
  void aFirmThatWasNeverScreenedIsNot() {
    assertThat(against(NOW)).containsExactly(FirmRule.SCREENED_RECENTLY.slug());
  }

  @Test
  void everyMatchIsToBeFoundFalse() {
    var found = screened(NOW, FIRST, SECOND);
    var open = FirmRule.NO_OPEN_MATCH.slug();
    assertThat(against(NOW, found)).containsExactly(open);
    assertThat(against(NOW, found, disposed(FIRST, Outcome.FALSE_POSITIVE))).containsExactly(open);
    assertThat(
            against(
                NOW,
                found,
                disposed(FIRST, Outcome.FALSE_POSITIVE),
                disposed(SECOND, Outcome.CONFIRMED)))
        .containsExactly(open);
    assertThat(
            against(
                NOW,
                found,
                disposed(FIRST, Outcome.FALSE_POSITIVE),
                disposed(SECOND, Outcome.FALSE_POSITIVE)))
        .isEmpty();
  }

  @Test
  void aLaterScreeningThatFindsNothingDoesNotClearAMatch() {
    var clear = screening(DK_FIRM, OTHER_SCREENING, NOW.plusSeconds(1));
    assertThat(against(NOW.plusSeconds(1), screened(NOW, FIRST), clear))
        .containsExactly(FirmRule.NO_OPEN_MATCH.slug());
  }

  @Test
  void aMatchThatWasFoundFalseIsToBeJudgedAgainWhenItIsFoundAgain() {
    var again = screening(DK_FIRM, OTHER_SCREENING, NOW, FIRST);
    assertThat(against(NOW, screened(NOW, FIRST), disposed(FIRST, Outcome.FALSE_POSITIVE), again))
        .containsExactly(FirmRule.NO_OPEN_MATCH.slug());
  }

  @Test
  void aSuspendedFirmIsNotUntilItIsReinstated() {
    assertThat(against(NOW, screened(NOW), SUSPENDED))
        .containsExactly(FirmRule.FIRM_NOT_SUSPENDED.slug());
    var reinstated = new FirmReinstated(DK_FIRM, "settled", JENS.person());
    assertThat(against(NOW, screened(NOW), SUSPENDED, reinstated)).isEmpty();
  }

  @Test
  void allThatStandsAgainstAFirmIsTold() {
    assertThat(against(NOW.plus(PERIOD).plusSeconds(1), screened(NOW, FIRST), SUSPENDED))
        .containsExactly(
            FirmRule.FIRM_NOT_SUSPENDED.slug(),
            FirmRule.NO_OPEN_MATCH.slug(),
            FirmRule.SCREENED_RECENTLY.slug());
  }

  @Test
  void aSuspendedSenderReleasesNothing() {
    var grounds = new Grounds("goods not on record", "§ 6");
    world.given(Firm.STREAM, UA_FIRM, List.of(new FirmSuspended(UA_FIRM, grounds, OLENA.person())));
    release().refuses(FirmRule.FIRM_NOT_SUSPENDED, "from.firm");
  }

  @Test
  void nothingIsReleasedToASuspendedRecipient() {
    world.given(Firm.STREAM, DK_FIRM, List.of(SUSPENDED));
    release().refuses(FirmRule.FIRM_NOT_SUSPENDED, "to.firm");
  }

  @Test
  void nothingIsReleasedToARecipientWithAnOpenMatchAndTheEntryIsNotTold() {
    world.given(Firm.STREAM, DK_FIRM, List.of(screening(DK_FIRM, OTHER_SCREENING, NOW, FIRST)));
    release().refuses(FirmRule.NO_OPEN_MATCH, "to.firm");
    var violations =
        new Stage(TransferAggregate.class, world)
            .given(Transfers.approved(TransferDraft.export().terms()))
            .when(new ReleaseTransfer(by(UA_CONTROL), TRANSFER, Transfers.RELEASE))
            .violations();
    assertThat(violations).extracting(Violation::detail).noneMatch(it -> it.contains("EU.1"));
  }

  @Test
  void aSenderWithAnOpenMatchReleasesNothing() {
    world.given(Firm.STREAM, UA_FIRM, List.of(screening(UA_FIRM, OTHER_SCREENING, NOW, FIRST)));
    release().refuses(FirmRule.NO_OPEN_MATCH, "from.firm");
  }

  @Test
  void aSenderWhoseScreeningIsOldReleasesNothing() {
    var at = Histories.SCREENED_AT.plus(PERIOD).plusMillis(1);
    world.given(Firm.STREAM, DK_FIRM, List.of(screening(DK_FIRM, OTHER_SCREENING, at)));
    releaseAt(at).refuses(FirmRule.SCREENED_RECENTLY, "from.firm");
  }

  @Test
  void nothingIsReleasedToARecipientWhoseScreeningIsOld() {
    var at = Histories.SCREENED_AT.plus(PERIOD).plusMillis(1);
    world.given(Firm.STREAM, UA_FIRM, List.of(screening(UA_FIRM, OTHER_SCREENING, at)));
    releaseAt(at).refuses(FirmRule.SCREENED_RECENTLY, "to.firm");
  }

  @Test
  void bothAreScreenedRecentlyEnoughAtTheVeryEndOfThePeriod() {
    releaseAt(Histories.SCREENED_AT.plus(PERIOD)).succeeds();
  }

  private Stage.Answer release() {
    return releaseAt(NOW);
  }

  private Stage.Answer releaseAt(Instant at) {
    return new Stage(TransferAggregate.class, world)
        .given(Transfers.approved(TransferDraft.export().terms()))
        .when(new ReleaseTransfer(by(UA_CONTROL, at), TRANSFER, Transfers.RELEASE));
  }

  private static FirmEvent screened(Instant at, Match... matches) {
    return screening(DK_FIRM, SCREENING, at, matches);
  }

  private static MatchDisposed disposed(Match match, Outcome outcome) {
    return new MatchDisposed(
        DK_FIRM, SCREENING, new Disposition(match.entry(), outcome, "judged"), JENS.person());
  }

  /** The rules that stand against the firm after these events. */
  private static List<String> against(Instant at, FirmEvent... events) {
    var firm =
        requireNonNull(
            Firm.STREAM.fold(Histories.then(Histories.registered(DK_ADMINISTRATOR), events)));
    return firm.standing(at, PERIOD, "firm").stream().map(Violation::rule).toList();
  }
}
