package org.transferledger.transfer;

import static org.transferledger.support.Ids.DK_SITE;
import static org.transferledger.support.Ids.GRANDPARENT_PACKAGE;
import static org.transferledger.support.Ids.OTHER_TRANSFER;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.PARENT_PACKAGE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.Ids.UA_SITE;
import static org.transferledger.support.Ids.UNKNOWN_TRANSFER;
import static org.transferledger.support.Packages.REVISION_B;
import static org.transferledger.support.Packages.order;
import static org.transferledger.support.Packages.restricted;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_ENGINEER;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;
import static org.transferledger.support.Transfers.HOLD;
import static org.transferledger.support.Transfers.RETRANSFER;
import static org.transferledger.support.Transfers.USE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.transferledger.core.Actor;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.licence.Purpose;
import org.transferledger.support.Packages;
import org.transferledger.support.Retransfers;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyEvent;
import org.transferledger.technology.TechnologyEvent.PackageRegistered;
import org.transferledger.technology.TechnologyEvent.RevisionIssued;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.transfer.Transfer.Status;
import org.transferledger.transfer.TransferCommand.RequestTransfer;
import org.transferledger.transfer.TransferEvent.TransferRequested;

class RequestRetransferTest {
  private static final PackageId OTHER = GRANDPARENT_PACKAGE;

  private final World world = Retransfers.world();

  @Test
  void theHolderPassesOnWhatItHas() {
    ask(TransferDraft.onward())
        .records(new TransferRequested(TRANSFER, Retransfers.ONWARD, DK_ENGINEER.person()));
  }

  @ParameterizedTest
  @EnumSource(names = {"ACKNOWLEDGED", "DISPUTED"})
  void whatIsHeldIsPassedOnWhateverTheRecipientSaidOfIt(Status status) {
    theParentIs(status);
    ask(TransferDraft.onward()).succeeds();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RELEASED", "ACKNOWLEDGED", "DISPUTED"})
  void whatIsNotHeldIsNotPassedOn(Status status) {
    theParentIs(status);
    ask(TransferDraft.onward())
        .refuses(TransferRule.RETRANSFER_FROM_HOLDER, "parent", status.toString());
  }

  @Test
  void whatWasRevokedIsNotPassedOn() {
    world.given(
        TechnologyPackage.STREAM,
        PACKAGE,
        List.of(restricted(PACKAGE, order(Kind.REVOKE, new Scope(Scope.Kind.STATE, "DK")))));
    ask(TransferDraft.onward())
        .refuses(TransferRule.RETRANSFER_FROM_HOLDER, "parent", "is revoked");
  }

  @Test
  void aRevocationOfAnotherHolderOrAnotherRestrictionDoesNotEndAHolding() {
    world.given(
        TechnologyPackage.STREAM,
        PACKAGE,
        List.of(
            restricted(PACKAGE, order(Kind.HOLD, Scope.everyone())),
            restricted(PACKAGE, order(Kind.REVOKE, new Scope(Scope.Kind.FIRM, "SE-0001")))));
    ask(TransferDraft.onward()).succeeds();
  }

  @Test
  void itGoesOutFromWhereItIsHeld() {
    ask(
            TransferDraft.onward()
                .noLicenceRequired("Public")
                .from(UA_FIRM, UA_SITE)
                .to(DK_FIRM, DK_SITE),
            UA_ENGINEER)
        .refuses(TransferRule.RETRANSFER_FROM_HOLDER, "parent");
  }

  @Test
  void theParentIsOnRecord() {
    ask(TransferDraft.onward().parent(UNKNOWN_TRANSFER))
        .refuses(TransferRule.TRANSFER_KNOWN, "parent");
    ask(TransferDraft.onward().parent(TRANSFER)).refuses(TransferRule.TRANSFER_KNOWN, "parent");
  }

  @Test
  void withoutParentItIsTheOwnersToSend() {
    ask(TransferDraft.onward().parent(null)).refuses(TransferRule.OWNER_SENDS_FROM_ORIGIN, "from");
  }

  @Test
  void anotherRevisionIsNotWhatIsHeld() {
    world.given(TechnologyPackage.STREAM, PACKAGE, List.of(Packages.issue(REVISION_B, null)));
    ask(TransferDraft.onward().revision(REVISION_B))
        .refuses(TransferRule.RETRANSFER_OF_WHAT_IS_HELD, "packageId");
  }

  @Test
  void anotherPackageIsNotWhatIsHeld() {
    world.given(TechnologyPackage.STREAM, OTHER, derivative(DK_FIRM, null));
    ask(TransferDraft.onward().technology(OTHER))
        .refuses(TransferRule.RETRANSFER_OF_WHAT_IS_HELD, "packageId");
  }

  @Test
  void aPackageOfItsOwnThatIsDerivedFromItIsPassedOnLikeIt() {
    world.given(TechnologyPackage.STREAM, OTHER, derivative(DK_FIRM, PACKAGE));
    ask(TransferDraft.onward().technology(OTHER)).succeeds();
  }

  @Test
  void aPackageOfItsOwnThatIsDerivedFromItAtAnyDepthIsPassedOnLikeIt() {
    world
        .given(TechnologyPackage.STREAM, OTHER, derivative(DK_FIRM, PARENT_PACKAGE))
        .given(
            TechnologyPackage.STREAM, PARENT_PACKAGE, Packages.registered(PARENT_PACKAGE, PACKAGE));
    ask(TransferDraft.onward().technology(OTHER)).succeeds();
  }

  @Test
  void aPackageOfAnotherFirmThatIsDerivedFromItIsNotWhatIsHeld() {
    world.given(TechnologyPackage.STREAM, OTHER, derivative(UA_FIRM, PACKAGE));
    ask(TransferDraft.onward().technology(OTHER))
        .refuses(TransferRule.RETRANSFER_OF_WHAT_IS_HELD, "packageId");
  }

  @Test
  void whatIsDerivedFromAnotherFirmsPackageIsNotSentWithoutParent() {
    world
        .instead(TechnologyPackage.STREAM, PACKAGE, Packages.verifiedAndDerivedFrom(OTHER))
        .given(TechnologyPackage.STREAM, OTHER, derivative(DK_FIRM, null));
    ask(TransferDraft.export(), UA_ENGINEER)
        .refuses(TransferRule.OWNER_SENDS_FROM_ORIGIN, "from", "derived from a package of another");
  }

  @Test
  void everyPurposeIsTheParentsToGive() {
    ask(TransferDraft.onward().purposes(Purpose.HOLD, Purpose.RETRANSFER)).succeeds();
    world.instead(
        Transfer.STREAM,
        OTHER_TRANSFER,
        Transfers.released(OTHER_TRANSFER, Retransfers.PARENT, HOLD, RETRANSFER));
    ask(TransferDraft.onward())
        .refuses(TransferRule.RETRANSFER_PURPOSES_WITHIN_PARENT, "purposes", "USE");
  }

  @Test
  void theParentPermitsToRetransfer() {
    world.instead(
        Transfer.STREAM,
        OTHER_TRANSFER,
        Transfers.released(OTHER_TRANSFER, Retransfers.PARENT, HOLD, USE));
    ask(TransferDraft.onward())
        .refuses(TransferRule.RETRANSFER_PURPOSES_WITHIN_PARENT, "purposes", "RETRANSFER");
  }

  @Test
  void aPurposeIsPassedOnBeforeItEnds() {
    var endsNow = new HeldPurpose(Purpose.USE, NOW);
    var endsLater = new HeldPurpose(Purpose.USE, NOW.plusNanos(1000));
    world.instead(
        Transfer.STREAM,
        OTHER_TRANSFER,
        Transfers.released(OTHER_TRANSFER, Retransfers.PARENT, HOLD, endsNow, RETRANSFER));
    ask(TransferDraft.onward())
        .refuses(TransferRule.RETRANSFER_PURPOSES_WITHIN_PARENT, "purposes", "USE");
    world.instead(
        Transfer.STREAM,
        OTHER_TRANSFER,
        Transfers.released(OTHER_TRANSFER, Retransfers.PARENT, HOLD, endsLater, RETRANSFER));
    ask(TransferDraft.onward()).succeeds();
  }

  private static List<TechnologyEvent> derivative(FirmId owner, @Nullable PackageId from) {
    return List.of(
        new PackageRegistered(
            OTHER, owner, List.of(DK, UA), Packages.details(from), DK_CONTROL.person()),
        new RevisionIssued(
            OTHER,
            Packages.REVISION_A,
            Packages.CONTENT,
            Packages.MANIFEST.digest(),
            DK_ENGINEER.person()));
  }

  private void theParentIs(Status status) {
    world.instead(
        Transfer.STREAM,
        OTHER_TRANSFER,
        Transfers.in(status, OTHER_TRANSFER, Retransfers.PARENT, HOLD, USE, RETRANSFER));
  }

  private Stage.Answer ask(TransferDraft draft) {
    return ask(draft, DK_ENGINEER);
  }

  private Stage.Answer ask(TransferDraft draft, Actor actor) {
    return new Stage(TransferAggregate.class, world)
        .when(new RequestTransfer(by(actor), TRANSFER, draft.terms()));
  }
}
