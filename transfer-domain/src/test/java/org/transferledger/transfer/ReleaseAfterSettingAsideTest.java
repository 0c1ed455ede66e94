package org.transferledger.transfer;

import static org.transferledger.support.Ids.OTHER_SCREENING;
import static org.transferledger.support.Ids.OTHER_TRANSFER;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.RESTRICTION;
import static org.transferledger.support.Ids.THIRD_TRANSFER;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.Ids.UNKNOWN_LICENCE;
import static org.transferledger.support.Packages.order;
import static org.transferledger.support.Packages.restricted;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.JENS;
import static org.transferledger.support.People.KAREN;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.by;
import static org.transferledger.support.Transfers.HOLD;
import static org.transferledger.support.Transfers.RETRANSFER;
import static org.transferledger.support.Transfers.USE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.transferledger.core.SettingAside;
import org.transferledger.core.TransferId;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmCommand.Disposition;
import org.transferledger.firm.FirmCommand.Disposition.Outcome;
import org.transferledger.firm.FirmEvent;
import org.transferledger.firm.FirmEvent.MatchDisposed;
import org.transferledger.firm.FirmEvent.MatchSetAside;
import org.transferledger.firm.FirmRule;
import org.transferledger.firm.Screening;
import org.transferledger.support.Histories;
import org.transferledger.support.Retransfers;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyEvent;
import org.transferledger.technology.TechnologyEvent.RestrictionSetAside;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.transfer.TransferCommand.ReleaseTransfer;
import org.transferledger.transfer.TransferCommand.RequestTransfer;

/** What was set aside stands against nothing any more. */
class ReleaseAfterSettingAsideTest {
  private static final TransferTerms TERMS = TransferDraft.export().terms();
  private static final SettingAside RULING =
      new SettingAside(SettingAside.Ground.COURT, "BS-1234/2026", "The holder was not heard");
  private static final RestrictionSetAside SET_ASIDE =
      new RestrictionSetAside(PACKAGE, RESTRICTION, RULING, JENS.person());

  @Test
  void whatARevocationForbadeIsReleasedAgain() {
    var world = Histories.world();
    restrict(world, restricted(PACKAGE, order(Kind.REVOKE, Scope.everyone())));
    release(world).refuses(TransferRule.NOT_RESTRICTED, "packageId", "REVOKE");
    restrict(world, SET_ASIDE);
    release(world).succeeds();
  }

  @Test
  void whatWasRevokedIsPassedOnAgain() {
    var world = Retransfers.world();
    revoke(world, new Scope(Scope.Kind.FIRM, DK_FIRM.value()));
    passOn(world).refuses(TransferRule.RETRANSFER_FROM_HOLDER, "parent", "is revoked");
    restrict(world, SET_ASIDE);
    passOn(world).succeeds();
  }

  @Test
  void aChainThatWasRevokedFurtherUpHoldsAgain() {
    var world = Retransfers.world();
    var first = TransferDraft.export().licence(UNKNOWN_LICENCE).terms();
    var middle = TransferDraft.onward().parent(THIRD_TRANSFER).terms();
    released(world, OTHER_TRANSFER, middle);
    released(world, THIRD_TRANSFER, first);
    revoke(world, new Scope(Scope.Kind.LICENCE, UNKNOWN_LICENCE.toString()));
    releaseOnward(world).refuses(TransferRule.RETRANSFER_CHAIN_HOLDS, "parent", "revokes");
    restrict(world, SET_ASIDE);
    releaseOnward(world).succeeds();
  }

  @Test
  void aConfirmedMatchStandsAgainstTheFirmUntilItIsSetAside() {
    var world = Histories.world();
    screened(world, "EU.1.23");
    confirmed(world, "EU.1.23");
    release(world).refuses(FirmRule.NO_OPEN_MATCH, "to.firm");
    setAside(world, "EU.1.23");
    release(world).succeeds();
  }

  @Test
  void allOtherMatchesStandAgainstItStill() {
    var world = Histories.world();
    screened(world, "EU.1.23", "EU.4.56");
    confirmed(world, "EU.1.23");
    setAside(world, "EU.1.23");
    release(world).refuses(FirmRule.NO_OPEN_MATCH, "to.firm");
    confirmed(world, "EU.4.56");
    release(world).refuses(FirmRule.NO_OPEN_MATCH, "to.firm");
    setAside(world, "EU.4.56");
    release(world).succeeds();
  }

  private static void screened(World world, String... entries) {
    var matches =
        List.of(entries).stream()
            .map(it -> new Screening.Match(it, 91))
            .toArray(Screening.Match[]::new);
    firm(world, Histories.screening(DK_FIRM, OTHER_SCREENING, NOW, matches));
  }

  private static void confirmed(World world, String entry) {
    var disposition = new Disposition(entry, Outcome.CONFIRMED, "By its number");
    firm(world, new MatchDisposed(DK_FIRM, OTHER_SCREENING, disposition, JENS.person()));
  }

  private static void setAside(World world, String entry) {
    firm(world, new MatchSetAside(DK_FIRM, OTHER_SCREENING, entry, RULING, KAREN.person()));
  }

  private static void firm(World world, FirmEvent event) {
    world.given(Firm.STREAM, DK_FIRM, List.of(event));
  }

  private static void revoke(World world, Scope scope) {
    restrict(world, restricted(PACKAGE, order(Kind.REVOKE, scope)));
  }

  private static void restrict(World world, TechnologyEvent event) {
    world.given(TechnologyPackage.STREAM, PACKAGE, List.of(event));
  }

  private static void released(World world, TransferId id, TransferTerms terms) {
    world.instead(Transfer.STREAM, id, Transfers.released(id, terms, HOLD, USE, RETRANSFER));
  }

  private static Stage.Answer release(World world) {
    return new Stage(TransferAggregate.class, world)
        .given(Transfers.approved(TERMS))
        .when(new ReleaseTransfer(by(UA_CONTROL), TRANSFER, Transfers.RELEASE));
  }

  private static Stage.Answer passOn(World world) {
    return new Stage(TransferAggregate.class, world)
        .when(new RequestTransfer(by(DK_ENGINEER), TRANSFER, Retransfers.ONWARD));
  }

  private static Stage.Answer releaseOnward(World world) {
    return new Stage(TransferAggregate.class, world)
        .given(Retransfers.ready(Retransfers.ONWARD))
        .when(new ReleaseTransfer(by(DK_CONTROL), TRANSFER, Transfers.RELEASE));
  }
}
