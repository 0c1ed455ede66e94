package org.transferledger.firm;

import static org.transferledger.support.Histories.dkFirm;
import static org.transferledger.support.Ids.BARRIER;
import static org.transferledger.support.People.DK_ADMINISTRATOR;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.by;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.firm.FirmCommand.Answer;
import org.transferledger.firm.FirmCommand.AnswerBarrier;
import org.transferledger.firm.FirmCommand.Barrier;
import org.transferledger.firm.FirmCommand.ReportBarrier;
import org.transferledger.firm.FirmEvent.BarrierAnswered;
import org.transferledger.firm.FirmEvent.BarrierReported;
import org.transferledger.support.Histories;
import org.transferledger.support.Stage;

class BarrierTest {
  private static final Barrier PAPER = new Barrier("only on paper", UA);
  private static final BarrierReported REPORTED =
      new BarrierReported(DK_FIRM, BARRIER, PAPER, DK_ENGINEER.person());
  private static final BarrierAnswered ANSWERED =
      new BarrierAnswered(DK_FIRM, BARRIER, "by e-mail from June", OLENA.person());

  private final Stage firm = new Stage(FirmAggregate.class, Histories.authorities());

  @ParameterizedTest
  @MethodSource("peopleOfTheFirm")
  void anyoneOfTheFirmReportsABarrier(Actor actor) {
    firm.given(dkFirm())
        .when(report(actor))
        .records(new BarrierReported(DK_FIRM, BARRIER, PAPER, actor.person()));
  }

  static Actor[] peopleOfTheFirm() {
    return new Actor[] {DK_ADMINISTRATOR, DK_CONTROL, DK_ENGINEER};
  }

  @ParameterizedTest
  @MethodSource("others")
  void nobodyElseReportsABarrier(Actor actor) {
    firm.given(dkFirm()).when(report(actor)).refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] others() {
    return new Actor[] {UA_CONTROL, METTE, OPERATOR};
  }

  @Test
  void anUnregisteredFirmReportsNothing() {
    firm.when(report(DK_CONTROL)).refuses(FirmRule.FIRM_KNOWN, "firmId");
  }

  @Test
  void aBarrierIsReportedOnce() {
    firm.given(dkFirm())
        .given(REPORTED, ANSWERED)
        .when(report(DK_CONTROL))
        .refuses(FirmRule.BARRIER_REPORTED_ONCE, "barrierId");
  }

  @Test
  void anOfficerOfTheAddressedStateAnswers() {
    firm.given(dkFirm()).given(REPORTED).when(answer(OLENA)).records(ANSWERED);
  }

  @ParameterizedTest
  @MethodSource("othersThanTheAddressed")
  void nobodyElseAnswers(Actor actor) {
    firm.given(dkFirm())
        .given(REPORTED)
        .when(answer(actor))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  static Actor[] othersThanTheAddressed() {
    return new Actor[] {METTE, DK_CONTROL, UA_CONTROL, OPERATOR};
  }

  @Test
  void aBarrierThatNobodyReportedIsNotAnswered() {
    firm.given(dkFirm()).when(answer(OLENA)).refuses(FirmRule.BARRIER_KNOWN, "barrierId");
  }

  @Test
  void aBarrierIsAnsweredOnce() {
    firm.given(dkFirm())
        .given(REPORTED, ANSWERED)
        .when(answer(OLENA))
        .refuses(FirmRule.BARRIER_ANSWERED_ONCE, "barrierId");
  }

  @Test
  void anUnregisteredFirmsBarrierIsNotAnswered() {
    firm.when(answer(OLENA)).refuses(FirmRule.FIRM_KNOWN, "firmId");
  }

  private static ReportBarrier report(Actor actor) {
    return new ReportBarrier(by(actor), DK_FIRM, BARRIER, PAPER);
  }

  private static AnswerBarrier answer(Actor actor) {
    return new AnswerBarrier(by(actor), DK_FIRM, BARRIER, new Answer("by e-mail from June"));
  }
}
