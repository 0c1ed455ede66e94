package org.transferledger.transfer;

import java.util.List;
import org.transferledger.authority.Authority;
import org.transferledger.core.Act;
import org.transferledger.core.Country;
import org.transferledger.core.Streams;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.transfer.TransferCommand.ConsentToRetransfer;
import org.transferledger.transfer.TransferCommand.RefuseConsent;
import org.transferledger.transfer.TransferCommand.WithdrawConsent;
import org.transferledger.transfer.TransferEvent.ConsentRefused;
import org.transferledger.transfer.TransferEvent.ConsentWithdrawn;
import org.transferledger.transfer.TransferEvent.RetransferConsented;

/** The word of the states of origin on a retransfer. */
final class Consenting {
  private Consenting() {}

  static RetransferConsented consent(Transfer known, ConsentToRetransfer command, Streams streams) {
    Country state = requireAsked(known, command.act(), streams);
    return new RetransferConsented(
        known.id(), state, command.consent().conditions(), command.act().person());
  }

  static ConsentRefused refuse(Transfer known, RefuseConsent command, Streams streams) {
    Country state = requireAsked(known, command.act(), streams);
    return new ConsentRefused(known.id(), state, command.reason().reason(), command.act().person());
  }

  /**
   * Whenever it is withdrawn: before the release it stops that, afterwards all that rests on it.
   */
  static ConsentWithdrawn withdraw(Transfer known, WithdrawConsent command, Streams streams) {
    Country state = Authority.requireOfficerOfAnyState(streams, command.act());
    TransferRule.CONSENT_IN_FORCE.require(
        known.consentOf(state) != null, null, "No consent of %s stands.", state);
    return new ConsentWithdrawn(
        known.id(), state, command.reason().reason(), command.act().person());
  }

  /** The states of origin whose consent to the retransfer does not stand. */
  static List<Country> missing(TechnologyPackage technology, List<GivenConsent> consents) {
    return technology.origins().stream()
        .filter(
            state -> consents.stream().noneMatch(it -> it.state().equals(state) && !it.withdrawn()))
        .toList();
  }

  private static Country requireAsked(Transfer known, Act act, Streams streams) {
    Country state = Authority.requireOfficerOfAnyState(streams, act);
    TransferRule.CONSENT_IS_FOR_RETRANSFER.require(
        known.terms().parent() != null, null, "Transfer %s names no parent.", known.id());
    var technology = TechnologyPackage.require(streams, known.terms().packageId(), "packageId");
    TransferRule.CONSENT_BY_ORIGIN_STATE.require(
        technology.origins().contains(state),
        null,
        "The consent of %s is needed, not of %s.",
        technology.origins(),
        state);
    TransferRule.CONSENT_BEFORE_RELEASE.require(
        known.status() == Transfer.Status.REQUESTED || known.status() == Transfer.Status.APPROVED,
        null,
        "The transfer is %s.",
        known.status());
    TransferRule.CONSENT_GIVEN_ONCE.require(
        known.consentOf(state) == null, null, "%s has consented.", state);
    return state;
  }
}
