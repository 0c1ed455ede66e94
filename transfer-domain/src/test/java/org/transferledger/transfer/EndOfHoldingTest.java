package org.transferledger.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK_ADMINISTRATOR;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_ENGINEER;
import static org.transferledger.support.People.by;
import static org.transferledger.support.Transfers.CERTIFICATE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.firm.FirmRule;
import org.transferledger.licence.Purpose;
import org.transferledger.misuse.MisuseCase;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseEvent.CaseOpened;
import org.transferledger.misuse.MisuseRule;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.transfer.Transfer.Status;
import org.transferledger.transfer.TransferCommand.AcknowledgeReturn;
import org.transferledger.transfer.TransferCommand.AttestCeased;
import org.transferledger.transfer.TransferCommand.CertifyDestruction;
import org.transferledger.transfer.TransferCommand.ReportLoss;
import org.transferledger.transfer.TransferCommand.ReturnTransfer;
import org.transferledger.transfer.TransferEvent.CessationAttested;
import org.transferledger.transfer.TransferEvent.DestructionCertified;
import org.transferledger.transfer.TransferEvent.ReturnAcknowledged;
import org.transferledger.transfer.TransferEvent.TransferDestroyed;
import org.transferledger.transfer.TransferEvent.TransferLost;
import org.transferledger.transfer.TransferEvent.TransferReturned;

class EndOfHoldingTest {
  private static final TransferTerms TERMS = TransferDraft.export().terms();
  private static final DestructionCertified FIRST =
      new DestructionCertified(TRANSFER, CERTIFICATE, DK_ENGINEER.person());

  private final World world = new World();

  @ParameterizedTest
  @EnumSource(names = {"RELEASED", "ACKNOWLEDGED", "DISPUTED", "RECALLED", "UNAUTHORISED"})
  void theHolderReturnsDestroysOrLosesWhatItHas(Status status) {
    var history = Transfers.in(status, TERMS);
    giveBack(history, DK_ENGINEER)
        .records(new TransferReturned(TRANSFER, "By courier", DK_ENGINEER.person(), NOW));
    certify(history, DK_ENGINEER, CERTIFICATE).records(FIRST);
    certify(then(history, FIRST), DK_CONTROL, CERTIFICATE)
        .records(new TransferDestroyed(TRANSFER, CERTIFICATE, DK_CONTROL.person(), NOW));
    lose(history, DK_ENGINEER)
        .recordsTogether(
            new TransferLost(TRANSFER, "Stolen from a car", DK_ENGINEER.person(), NOW),
            CASE,
            opened());
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RELEASED", "ACKNOWLEDGED", "DISPUTED", "RECALLED", "UNAUTHORISED"})
  void whatTheHolderDoesNotHaveIsNotReturnedDestroyedOrLost(Status status) {
    var history = Transfers.in(status, TERMS);
    giveBack(history, DK_ENGINEER).refuses(TransferRule.ONLY_HELD_IS_RETURNED);
    certify(history, DK_ENGINEER, CERTIFICATE).refuses(TransferRule.ONLY_HELD_IS_DESTROYED);
    lose(history, DK_ENGINEER).refuses(TransferRule.ONLY_HELD_IS_LOST);
  }

  @ParameterizedTest
  @MethodSource("othersThanTheHolder")
  void nobodyElseReturnsDestroysLosesOrAttests(Actor actor) {
    var history = Transfers.released(TERMS);
    giveBack(history, actor).refuses(FirmRule.FIRM_MEMBER_ACTS);
    certify(history, actor, CERTIFICATE).refuses(FirmRule.FIRM_MEMBER_ACTS);
    lose(history, actor).refuses(FirmRule.FIRM_MEMBER_ACTS);
    attest(history, actor).refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] othersThanTheHolder() {
    return new Actor[] {UA_CONTROL, METTE, OPERATOR, AUDITOR, INVESTIGATOR};
  }

  @Test
  void oneRecordOfAFirmNeverStandsAgainstTheEnd() {
    giveBack(Transfers.released(TERMS), DK_ENGINEER).succeeds();
    certify(Transfers.released(TERMS), DK_ENGINEER, CERTIFICATE).succeeds();
    assertThat(world.read()).isEmpty();
  }

  @Test
  void twoPeopleCertifyTheDestruction() {
    certify(then(Transfers.released(TERMS), FIRST), DK_ENGINEER, CERTIFICATE)
        .refuses(TransferRule.DESTRUCTION_CERTIFIED_BY_TWO);
  }

  @Test
  void oneCertificateEndsNothing() {
    giveBack(then(Transfers.released(TERMS), FIRST), DK_ENGINEER).succeeds();
  }

  @Test
  void aDestructionIsWitnessedOnADayThatHasBegun() {
    // At 09:00 in Greenwich it is the next day nowhere yet but at the date line from 10:00 on.
    var tomorrow = new Certificate("Burnt", LocalDate.parse("2026-03-03"));
    certify(Transfers.released(TERMS), by(DK_ENGINEER), tomorrow)
        .refuses(TransferRule.DESTRUCTION_NOT_IN_FUTURE, "witnessedOn");
    certify(Transfers.released(TERMS), by(DK_ENGINEER, NOW.plusSeconds(3_600)), tomorrow)
        .records(new DestructionCertified(TRANSFER, tomorrow, DK_ENGINEER.person()));
  }

  @ParameterizedTest
  @MethodSource("peopleOfTheSender")
  void theSenderAcknowledgesTheReturnOnce(Actor actor) {
    var acknowledged = new ReturnAcknowledged(TRANSFER, actor.person());
    acknowledge(Transfers.in(Status.RETURNED, TERMS), actor).records(acknowledged);
    acknowledge(then(Transfers.in(Status.RETURNED, TERMS), acknowledged), actor)
        .refuses(TransferRule.RETURN_ACKNOWLEDGED_ONCE);
  }

  static Actor[] peopleOfTheSender() {
    return new Actor[] {UA_ENGINEER, UA_CONTROL, UA_ADMINISTRATOR};
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RETURNED")
  void onlyAReturnIsAcknowledged(Status status) {
    acknowledge(Transfers.in(status, TERMS), UA_CONTROL)
        .refuses(TransferRule.RETURN_ACKNOWLEDGED_ONCE);
  }

  @Test
  void nobodyElseAcknowledgesAReturn() {
    acknowledge(Transfers.in(Status.RETURNED, TERMS), DK_CONTROL)
        .refuses(FirmRule.FIRM_MEMBER_ACTS);
    acknowledge(Transfers.in(Status.RETURNED, TERMS), OLENA).refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  @Test
  void aCaseIsOpenedOnce() {
    world.given(MisuseCase.STREAM, CASE, List.of(opened()));
    lose(Transfers.released(TERMS), DK_ENGINEER).refuses(MisuseRule.MISUSE_REPORTED_ONCE, "caseId");
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "RELEASED",
        "ACKNOWLEDGED",
        "DISPUTED",
        "RECALLED",
        "RETURNED",
        "DESTROYED",
        "LOST",
        "UNAUTHORISED"
      })
  void onceReleasedTheHolderAttestsWhatItHasCeased(Status status) {
    attest(Transfers.in(status, TERMS), DK_CONTROL)
        .records(new CessationAttested(TRANSFER, CEASED, NOW, DK_CONTROL.person()));
    attest(Transfers.in(status, TERMS), DK_ADMINISTRATOR).succeeds();
  }

  @ParameterizedTest
  @EnumSource(names = {"REQUESTED", "APPROVED", "REJECTED", "CANCELLED", "EXPIRED"})
  void whatWasNeverReleasedIsNotAttested(Status status) {
    attest(Transfers.in(status, TERMS), DK_CONTROL)
        .refuses(TransferRule.ONLY_ONCE_RELEASED_IS_ATTESTED);
  }

  @Test
  void anEngineerDoesNotAttest() {
    attest(Transfers.released(TERMS), DK_ENGINEER).refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  @Test
  void whatNobodyRequestedDoesNotEnd() {
    giveBack(List.of(), DK_CONTROL).refuses(TransferRule.TRANSFER_KNOWN, "transferId");
    acknowledge(List.of(), UA_CONTROL).refuses(TransferRule.TRANSFER_KNOWN, "transferId");
    certify(List.of(), DK_CONTROL, CERTIFICATE).refuses(TransferRule.TRANSFER_KNOWN, "transferId");
    lose(List.of(), DK_CONTROL).refuses(TransferRule.TRANSFER_KNOWN, "transferId");
    attest(List.of(), DK_CONTROL).refuses(TransferRule.TRANSFER_KNOWN, "transferId");
  }

  private static final Attestation CEASED =
      new Attestation(List.of(Purpose.MANUFACTURE), "The line was stopped");

  private static CaseOpened opened() {
    return new CaseOpened(
        CASE,
        CaseOpened.Grounds.LOSS,
        new Allegation("Stolen from a car", PACKAGE, TERMS.revision(), TRANSFER, DK_FIRM),
        DK_ENGINEER.person(),
        NOW);
  }

  private Stage.Answer giveBack(List<TransferEvent> history, Actor actor) {
    return stage(history).when(new ReturnTransfer(by(actor), TRANSFER, new Return("By courier")));
  }

  private Stage.Answer acknowledge(List<TransferEvent> history, Actor actor) {
    return stage(history).when(new AcknowledgeReturn(by(actor), TRANSFER));
  }

  private Stage.Answer certify(List<TransferEvent> history, Actor actor, Certificate certificate) {
    return certify(history, by(actor), certificate);
  }

  private Stage.Answer certify(List<TransferEvent> history, Act act, Certificate certificate) {
    return stage(history).when(new CertifyDestruction(act, TRANSFER, certificate));
  }

  private Stage.Answer lose(List<TransferEvent> history, Actor actor) {
    return new Stage(TransferAggregate.class, world)
        .given(history)
        .when(new ReportLoss(by(actor), TRANSFER, CASE, new Loss("Stolen from a car")));
  }

  private Stage.Answer attest(List<TransferEvent> history, Actor actor) {
    return stage(history).when(new AttestCeased(by(actor), TRANSFER, CEASED));
  }

  private Stage stage(List<TransferEvent> history) {
    return new Stage(TransferAggregate.class, world).given(history);
  }
}
