package org.transferledger.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Cases.IDENTITY;
import static org.transferledger.support.Cases.NOTICE;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.RESTRICTION;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.JENS;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.REPORTER;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_FIRM;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.transferledger.misuse.MisuseCase.Origin;
import org.transferledger.misuse.MisuseCase.Status;
import org.transferledger.misuse.MisuseCommand.Containment.Mode;
import org.transferledger.misuse.MisuseCommand.Triage;
import org.transferledger.misuse.MisuseEvent.CaseOpened;
import org.transferledger.misuse.MisuseEvent.ContainmentEnded;
import org.transferledger.misuse.MisuseEvent.ContainmentMadePermanent;
import org.transferledger.misuse.MisuseEvent.ContainmentOrdered;
import org.transferledger.misuse.MisuseEvent.ReporterRead;
import org.transferledger.misuse.MisuseEvent.SubjectNotified;
import org.transferledger.support.Cases;

class MisuseCaseTest {
  @ParameterizedTest
  @EnumSource
  void aHistoryEndsInItsStatus(Status status) {
    assertThat(Cases.fold(Cases.in(status)).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "RECEIVED",
        "ACKNOWLEDGED",
        "ACCEPTED",
        "UNFOUNDED",
        "DUPLICATE",
        "REFERRED",
        "INVESTIGATING"
      })
  void theAccusedDoesNotKnowOfTheCaseBeforeTheNotice(Status status) {
    assertThat(Cases.fold(Cases.in(status)).knownTo(UA_FIRM)).isFalse();
  }

  @Test
  void theAccusedKnowsOfTheCaseFromTheNoticeOn() {
    assertThat(Cases.fold(Cases.notified()).knownTo(UA_FIRM)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"FINDINGS", "MEASURES", "CLOSED", "REOPENED"})
  void theAccusedGoesOnKnowing(Status status) {
    assertThat(Cases.fold(Cases.in(status)).knownTo(UA_FIRM)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void anotherFirmDoesNotKnow(Status status) {
    assertThat(Cases.fold(Cases.in(status)).knownTo(DK_FIRM)).isFalse();
  }

  @Test
  void whomAReportNamesWronglyDoesNotKnow() {
    var triage = new Triage(Triage.Outcome.ACCEPTED, "Read", null, DK_FIRM);
    var known =
        Cases.fold(
            then(
                Cases.investigated(Cases.triaged(Cases.acknowledged(Cases.reported()), triage)),
                new SubjectNotified(CASE, DK_FIRM, NOTICE, INVESTIGATOR.person())));
    assertThat(known.knownTo(DK_FIRM)).isTrue();
    assertThat(known.knownTo(UA_FIRM)).isFalse();
  }

  @Test
  void whoDisclosesKnowsFromTheBeginning() {
    var known = Cases.fold(Cases.disclosed());
    assertThat(known.knownTo(UA_FIRM)).isTrue();
    assertThat(known.knownTo(DK_FIRM)).isFalse();
    assertThat(known.origin()).isEqualTo(Origin.DISCLOSURE);
    assertThat(known.accused()).isEqualTo(UA_FIRM);
  }

  @ParameterizedTest
  @EnumSource
  void whatARecordHasOpenedIsOfItsGrounds(CaseOpened.Grounds grounds) {
    var opened =
        new CaseOpened(CASE, grounds, Cases.ALLEGATION, UA_CONTROL.person(), Cases.RECEIVED_AT);
    var known = Cases.fold(List.of(opened));
    assertThat(known.origin().name()).isEqualTo(grounds.name());
    assertThat(known.reporter()).isEqualTo(UA_CONTROL.person());
    assertThat(known.identity()).isNull();
    assertThat(known.knownTo(UA_FIRM)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void withoutTheIdentityACaseIsAsItWas(Status status) {
    var known = Cases.fold(everythingIn(status));
    assertThat(known.identity()).isEqualTo(IDENTITY);
    assertThat(known.reporter()).isEqualTo(REPORTER.person());
    assertThat(known.withoutIdentity().identity()).isNull();
    assertThat(known.withoutIdentity())
        .usingRecursiveComparison()
        .ignoringFields("identity")
        .isEqualTo(known);
  }

  @Test
  void whatHasNoIdentityIsTheSameWithoutIt() {
    var known = Cases.fold(Cases.disclosed());
    assertThat(known.withoutIdentity()).isEqualTo(known);
  }

  @ParameterizedTest
  @EnumSource
  void readingWhoHasReportedChangesNothing(Status status) {
    var before = Cases.fold(Cases.in(status));
    assertThat(Cases.fold(then(Cases.in(status), new ReporterRead(CASE, INVESTIGATOR.person()))))
        .isEqualTo(before);
  }

  @Test
  void theCaseKeepsHowItIsContained() {
    var contained = new Contained(Mode.OVERT, PACKAGE, RESTRICTION, METTE.person(), null);
    var history = everythingIn(Status.RECEIVED);
    assertThat(Cases.fold(history).containment()).isEqualTo(contained);
    assertThat(
            Cases.fold(then(history, new ContainmentEnded(CASE, "Over", JENS.person())))
                .containment())
        .isEqualTo(contained.decided(Contained.Outcome.ENDED));
    assertThat(
            Cases.fold(then(history, new ContainmentMadePermanent(CASE, "True", JENS.person())))
                .containment())
        .isEqualTo(contained.decided(Contained.Outcome.PERMANENT));
  }

  private static List<MisuseEvent> everythingIn(Status status) {
    return then(
        Cases.in(status),
        new ContainmentOrdered(CASE, Mode.OVERT, PACKAGE, RESTRICTION, METTE.person()));
  }
}
