package org.transferledger.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.PARENT_PACKAGE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.Ids.UNKNOWN_PACKAGE;
import static org.transferledger.support.LicenceDraft.MANUFACTURE_UNTIL;
import static org.transferledger.support.LicenceDraft.USE_UNTIL;
import static org.transferledger.support.Packages.REVISION_A;
import static org.transferledger.support.Packages.order;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_ADMINISTRATOR;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.UA_CONTROL;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.access.AccessCommand.AccessRequest;
import org.transferledger.access.AccessEvent.AccessDenied;
import org.transferledger.access.AccessEvent.AccessGranted;
import org.transferledger.core.Actor;
import org.transferledger.core.Rule;
import org.transferledger.core.Violation;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmEvent;
import org.transferledger.firm.FirmEvent.AuthorisationEnded;
import org.transferledger.firm.FirmRule;
import org.transferledger.licence.Purpose;
import org.transferledger.support.Batches;
import org.transferledger.support.Faults;
import org.transferledger.support.Packages;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.transfer.Recall;
import org.transferledger.transfer.TransferEvent;
import org.transferledger.transfer.TransferEvent.TransferAcknowledged;
import org.transferledger.transfer.TransferEvent.TransferLost;
import org.transferledger.transfer.TransferEvent.TransferRecalled;
import org.transferledger.transfer.TransferEvent.TransferReturned;
import org.transferledger.transfer.TransferRule;

class CheckAccessTest {
  private final Asking asking = new Asking();
  private final World world = asking.world;

  @Test
  void whoIsAuthorisedForWhatIsHeldMayOpenIt() {
    asking
        .stage()
        .when(Asking.check(DK_ADMINISTRATOR, Asking.REQUEST))
        .records(
            new AccessGranted(
                Asking.ACCESS,
                Asking.REQUEST,
                DK_FIRM,
                PACKAGE,
                REVISION_A,
                List.of(DK),
                DK_ADMINISTRATOR.person()));
  }

  @Test
  void aDenialIsRecordedWithItsRule() {
    asking.held(Batches.holding(Batches.HELD, NOW));
    var manufacture = new AccessRequest(TRANSFER, Asking.READER, Purpose.MANUFACTURE);
    asking
        .stage()
        .when(Asking.check(DK_CONTROL, manufacture))
        .records(
            new AccessDenied(
                Asking.ACCESS,
                manufacture,
                DK_FIRM,
                PACKAGE,
                REVISION_A,
                List.of(DK),
                List.of(
                    new Violation(
                        "access-for-granted-purpose",
                        Rule.Kind.CONFLICT,
                        "purpose",
                        "Transfer %s grants [HOLD, USE] at %s.".formatted(TRANSFER, NOW))),
                DK_CONTROL.person()));
  }

  @ParameterizedTest
  @MethodSource("peopleOfTheHolder")
  void everyPersonOfTheHolderAsks(Actor actor) {
    asking.stage().when(Asking.check(actor, Asking.REQUEST)).succeeds();
  }

  static Actor[] peopleOfTheHolder() {
    return new Actor[] {DK_ADMINISTRATOR, DK_CONTROL, DK_ENGINEER};
  }

  @ParameterizedTest
  @MethodSource("others")
  void nobodyElseAsks(Actor actor) {
    asking.stage().when(Asking.check(actor, Asking.REQUEST)).refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] others() {
    return new Actor[] {UA_CONTROL, METTE, OPERATOR, AUDITOR, INVESTIGATOR};
  }

  @Test
  void aCheckIsAnsweredOnce() {
    asking
        .stage()
        .given(
            new AccessGranted(
                Asking.ACCESS,
                Asking.REQUEST,
                DK_FIRM,
                PACKAGE,
                REVISION_A,
                List.of(DK),
                Asking.READER))
        .when(Asking.check(DK_ENGINEER, Asking.REQUEST))
        .refuses(AccessRule.ACCESS_CHECKED_ONCE, "accessId");
  }

  @Test
  void whatTheCheckNamesIsOnRecord() {
    world.without(TRANSFER);
    asking
        .stage()
        .when(Asking.check(DK_ENGINEER, Asking.REQUEST))
        .refuses(TransferRule.TRANSFER_KNOWN, "transferId");
  }

  @Test
  void aReleaseOfThePastMayNameAFirmAndAPackageThatAreNotOnRecord() {
    world.without(DK_FIRM).without(PACKAGE);
    asking.asked().refuses(AccessRule.ACCESS_BY_AUTHORISED_PERSON);
  }

  @Test
  void allThatTheCheckWasDecidedOnIsACondition() {
    world
        .instead(TechnologyPackage.STREAM, PACKAGE, Packages.verifiedAndDerivedFrom(PARENT_PACKAGE))
        .given(TechnologyPackage.STREAM, PARENT_PACKAGE, Packages.registered(PARENT_PACKAGE, null));
    asking.stage().when(Asking.check(DK_ENGINEER, Asking.REQUEST)).succeeds();
    var conditions = List.of(TRANSFER, PACKAGE, PARENT_PACKAGE, DK_FIRM);
    assertThat(world.read()).containsAll(conditions.stream().map(Object::toString).toList());
    assertThat(world.appendedTo()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("whileNotHeld")
  void whatIsNotHeldIsNotOpened(List<TransferEvent> history) {
    asking.held(history);
    asking.asked().refuses(AccessRule.ACCESS_NEEDS_HOLDING);
  }

  static Stream<List<TransferEvent>> whileNotHeld() {
    var recall = new Recall("Diversion", "Export Control Act s. 9", NOW);
    return Stream.of(
        Transfers.requested(Batches.HELD),
        Transfers.approved(Batches.HELD),
        then(Batches.holding(), new TransferRecalled(TRANSFER, TRANSFER, recall, METTE.person())),
        then(Batches.holding(), new TransferReturned(TRANSFER, "By courier", Asking.READER, NOW)),
        then(Batches.holding(), new TransferLost(TRANSFER, "Stolen", Asking.READER, NOW)));
  }

  @Test
  void whatWasAcknowledgedIsHeld() {
    asking.held(
        then(
            Batches.holding(),
            new TransferAcknowledged(TRANSFER, Packages.MANIFEST.digest(), Asking.READER)));
    asking.asked().isGranted();
  }

  @Test
  void aPurposeThatWasNotGrantedIsDenied() {
    asking.asked(Purpose.RETRANSFER, NOW).refuses(AccessRule.ACCESS_FOR_GRANTED_PURPOSE);
  }

  @Test
  void aPurposeEndsAtItsInstant() {
    asking.held(Batches.holding(Batches.HELD, NOW));
    asking.asked(Purpose.MANUFACTURE, NOW.minusNanos(1_000)).isGranted();
    asking.asked(Purpose.MANUFACTURE, NOW).refuses(AccessRule.ACCESS_FOR_GRANTED_PURPOSE);
  }

  @Test
  void withoutAPurposeAnyThatHasNotEndedWillDo() {
    world.given(
        Firm.STREAM, DK_FIRM, List.of(Asking.authorised(DK, PACKAGE, USE_UNTIL.plusSeconds(9))));
    asking.held(Batches.holding(Batches.HELD, MANUFACTURE_UNTIL));
    asking.asked(new AccessRequest(TRANSFER, Asking.READER, null), USE_UNTIL).isGranted();
  }

  @Test
  void withoutAPurposeOneHasToBeLeft() {
    var never = Instant.parse("2040-01-01T00:00:00Z");
    world.given(Firm.STREAM, DK_FIRM, List.of(Asking.authorised(DK, PACKAGE, never)));
    asking
        .asked(new AccessRequest(TRANSFER, Asking.READER, null), never.minusSeconds(1))
        .refuses(AccessRule.ACCESS_FOR_GRANTED_PURPOSE);
  }

  @Test
  void anAuthorisationEndsAtItsInstant() {
    asking.asked(Purpose.USE, NOW).isGranted();
    asking.asked(Purpose.USE, Asking.LATER).refuses(AccessRule.ACCESS_BY_AUTHORISED_PERSON);
  }

  @ParameterizedTest
  @MethodSource("notAuthorised")
  void whomTheFirmHasNotAuthorisedForThePackageIsDenied(FirmEvent event) {
    world.given(Firm.STREAM, DK_FIRM, List.of(event));
    asking.asked().refuses(AccessRule.ACCESS_BY_AUTHORISED_PERSON);
  }

  static Stream<FirmEvent> notAuthorised() {
    return Stream.of(
        new AuthorisationEnded(DK_FIRM, Asking.READER, "Left the firm", DK_ADMINISTRATOR.person()),
        Asking.authorised(DK, UNKNOWN_PACKAGE, Asking.LATER));
  }

  @Test
  void theAdministratorOpensNothingWithoutAnAuthorisation() {
    var request = new AccessRequest(TRANSFER, DK_ADMINISTRATOR.person(), Purpose.USE);
    asking.asked(request, NOW).refuses(AccessRule.ACCESS_BY_AUTHORISED_PERSON);
  }

  @Test
  void aPersonOfTheSenderIsAStranger() {
    asking
        .asked(new AccessRequest(TRANSFER, UA_CONTROL.person(), Purpose.USE), NOW)
        .refuses(AccessRule.ACCESS_BY_AUTHORISED_PERSON);
  }

  @Test
  void everyRuleThatDeniesIsToldInTheOrderOfTheRules() {
    asking.restrict(order(Kind.SUSPEND, Scope.everyone()));
    world.given(
        Firm.STREAM,
        DK_FIRM,
        List.of(new AuthorisationEnded(DK_FIRM, Asking.READER, "Left", DK_ADMINISTRATOR.person())));
    assertThat(asking.asked(Purpose.RETRANSFER, NOW).failed())
        .extracting(Violation::rule)
        .containsExactly(
            AccessRule.ACCESS_FOR_GRANTED_PURPOSE.slug(),
            AccessRule.ACCESS_BY_AUTHORISED_PERSON.slug(),
            AccessRule.ACCESS_NOT_RESTRICTED.slug());
  }

  @Test
  void aRequestNamesTransferAndPerson() {
    assertThat(Faults.in(() -> new AccessRequest(Faults.missing(), Faults.missing(), null)))
        .containsExactly("transferId", "person");
  }
}
