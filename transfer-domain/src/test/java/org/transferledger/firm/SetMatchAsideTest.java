package org.transferledger.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Histories.dkFirm;
import static org.transferledger.support.Histories.screening;
import static org.transferledger.support.Ids.OTHER_SCREENING;
import static org.transferledger.support.Ids.SCREENING;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.JENS;
import static org.transferledger.support.People.KAREN;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.TARAS;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UNAPPOINTED;
import static org.transferledger.support.People.by;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.Authority;
import org.transferledger.authority.AuthorityEvent.PowersDelegated;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Person;
import org.transferledger.core.ScreeningId;
import org.transferledger.core.SettingAside;
import org.transferledger.core.SettingAside.Ground;
import org.transferledger.firm.FirmCommand.DisposeMatch;
import org.transferledger.firm.FirmCommand.Disposition;
import org.transferledger.firm.FirmCommand.Disposition.Outcome;
import org.transferledger.firm.FirmCommand.MatchSettingAside;
import org.transferledger.firm.FirmCommand.SetMatchAside;
import org.transferledger.firm.FirmEvent.FirmScreened;
import org.transferledger.firm.FirmEvent.MatchDisposed;
import org.transferledger.firm.FirmEvent.MatchSetAside;
import org.transferledger.firm.Screening.Match;
import org.transferledger.support.Faults;
import org.transferledger.support.Histories;
import org.transferledger.support.Stage;
import org.transferledger.support.World;

class SetMatchAsideTest {
  private static final FirmScreened MATCHED =
      screening(DK_FIRM, OTHER_SCREENING, NOW, new Match("EU.1", 71), new Match("EU.2", 60));
  private static final MatchDisposed CONFIRMED = disposed("EU.1", Outcome.CONFIRMED, JENS);
  private static final SettingAside DELISTED =
      new SettingAside(Ground.DELISTING, "EU 2026/412", "The firm is off the list");
  private static final Officer DELEGATE =
      new Officer(new Person(METTE.person().issuer(), "delegate"), DK);

  private final World world = Histories.authorities();

  @ParameterizedTest
  @EnumSource
  void anAppealACourtOrADelistingSetsAConfirmedMatchAside(Ground ground) {
    var ruling = new SettingAside(ground, "17", "It no longer stands");
    stage(MATCHED, CONFIRMED)
        .when(
            new SetMatchAside(
                by(KAREN), DK_FIRM, OTHER_SCREENING, new MatchSettingAside("EU.1", ruling)))
        .records(new MatchSetAside(DK_FIRM, OTHER_SCREENING, "EU.1", ruling, KAREN.person()));
  }

  @Test
  void whoFoundItToBeTheFirmMaySetItAside() {
    setAside(JENS, "EU.1", MATCHED, CONFIRMED).records(setAside("EU.1", JENS));
  }

  @Test
  void anOpenMatchIsNotSetAside() {
    setAside(JENS, "EU.1", MATCHED).refuses(FirmRule.ONLY_CONFIRMED_IS_SET_ASIDE, "entry");
    setAside(JENS, "EU.2", MATCHED, CONFIRMED)
        .refuses(FirmRule.ONLY_CONFIRMED_IS_SET_ASIDE, "entry");
  }

  @Test
  void whatWasFoundToBeAnotherFirmIsNotSetAside() {
    setAside(KAREN, "EU.1", MATCHED, disposed("EU.1", Outcome.FALSE_POSITIVE, JENS))
        .refuses(FirmRule.ONLY_CONFIRMED_IS_SET_ASIDE, "entry", "FALSE_POSITIVE");
  }

  @Test
  void aMatchIsSetAsideOnce() {
    setAside(KAREN, "EU.1", MATCHED, CONFIRMED, setAside("EU.1", JENS))
        .refuses(FirmRule.ONLY_CONFIRMED_IS_SET_ASIDE, "entry", "set aside");
  }

  @Test
  void whatWasSetAsideIsNotDisposedOfAgain() {
    stage(MATCHED, CONFIRMED, setAside("EU.1", JENS))
        .when(
            new DisposeMatch(
                by(KAREN),
                DK_FIRM,
                OTHER_SCREENING,
                new Disposition("EU.1", Outcome.CONFIRMED, "It is the firm")))
        .refuses(FirmRule.MATCH_DISPOSED_ONCE, "entry");
  }

  @Test
  void whoScreenedDoesNotSetAside() {
    setAside(METTE, "EU.1", MATCHED, CONFIRMED).refuses(FirmRule.MATCH_SET_ASIDE_BY_ANOTHER);
  }

  @Test
  void theDelegateOfWhoScreenedDoesNotSetAside() {
    delegate(METTE);
    setAside(DELEGATE, "EU.1", MATCHED, CONFIRMED).refuses(FirmRule.MATCH_SET_ASIDE_BY_ANOTHER);
  }

  @Test
  void theDelegateOfAnotherDoes() {
    delegate(JENS);
    setAside(DELEGATE, "EU.1", MATCHED, CONFIRMED).records(setAside("EU.1", DELEGATE));
  }

  @Test
  void theStateThatScreenedSetsAsideNotTheHomeState() {
    var byOlena =
        new FirmScreened(DK_FIRM, OTHER_SCREENING, UA, MATCHED.screening(), OLENA.person());
    var confirmed = disposed("EU.1", Outcome.CONFIRMED, TARAS);
    setAside(JENS, "EU.1", byOlena, confirmed).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
    setAside(TARAS, "EU.1", byOlena, confirmed).records(setAside("EU.1", TARAS));
  }

  @ParameterizedTest
  @MethodSource("othersThanOfficers")
  void nobodyElseSetsAside(Actor actor) {
    setAside(actor, "EU.1", MATCHED, CONFIRMED).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  static Actor[] othersThanOfficers() {
    return new Actor[] {DK_CONTROL, OPERATOR, UNAPPOINTED, new Officer(OLENA.person(), DK)};
  }

  @Test
  void onlyAMatchThatTheScreeningFoundIsSetAside() {
    setAside(JENS, "EU.3", MATCHED, CONFIRMED).refuses(FirmRule.MATCH_KNOWN, "entry");
    stage(MATCHED, CONFIRMED)
        .when(command(JENS, SCREENING, "EU.1"))
        .refuses(FirmRule.MATCH_KNOWN, "entry");
  }

  @Test
  void anUnregisteredFirmHasNoMatches() {
    new Stage(FirmAggregate.class, world)
        .when(command(JENS, OTHER_SCREENING, "EU.1"))
        .refuses(FirmRule.FIRM_KNOWN, "firmId");
  }

  @Test
  void whatIsSetAsideIsNamed() {
    assertThat(Faults.in(() -> new MatchSettingAside(" ", Faults.missing())))
        .containsExactly("entry", "settingAside");
    assertThat(Faults.in(() -> new MatchSettingAside("EU.1", DELISTED))).isEmpty();
  }

  private static MatchDisposed disposed(String entry, Outcome outcome, Officer by) {
    return new MatchDisposed(
        DK_FIRM, OTHER_SCREENING, new Disposition(entry, outcome, "By its number"), by.person());
  }

  private static MatchSetAside setAside(String entry, Officer by) {
    return new MatchSetAside(DK_FIRM, OTHER_SCREENING, entry, DELISTED, by.person());
  }

  private static SetMatchAside command(Actor actor, ScreeningId screening, String entry) {
    return new SetMatchAside(by(actor), DK_FIRM, screening, new MatchSettingAside(entry, DELISTED));
  }

  private void delegate(Officer from) {
    var until = NOW.plus(Duration.ofDays(1));
    world.given(
        Authority.STREAM,
        DK,
        List.of(new PowersDelegated(DK, DELEGATE.person(), until, "Leave", from.person())));
  }

  private Stage.Answer setAside(Actor actor, String entry, FirmEvent... history) {
    return stage(history).when(command(actor, OTHER_SCREENING, entry));
  }

  private Stage stage(FirmEvent... history) {
    return new Stage(FirmAggregate.class, world).given(dkFirm()).given(history);
  }
}
