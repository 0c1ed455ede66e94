package org.transferledger.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.FirmId;
import org.transferledger.core.Person;
import org.transferledger.core.Refused;
import org.transferledger.core.Streams;
import org.transferledger.core.Violation;
import org.transferledger.firm.Firm;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.transfer.TransferCommand.RequestTransfer;
import org.transferledger.transfer.TransferEvent.TransferRequested;

/** Whether a transfer can be asked for at all: who has what would be sent, and on what basis. */
final class Requesting {
  private Requesting() {}

  static TransferRequested decide(
      @Nullable Transfer before, RequestTransfer command, Streams streams) {
    var terms = command.terms();
    Person by =
        Firm.requireMember(
            command.act(),
            terms.from().firm(),
            FirmRole.ADMINISTRATOR,
            FirmRole.EXPORT_CONTROL_OFFICER,
            FirmRole.ENGINEER);
    TransferRule.TRANSFER_REQUESTED_ONCE.require(
        before == null, "transferId", "Transfer %s is on record already.", command.transferId());
    var circumstances = Circumstances.onRecord(terms, streams);
    Refused.ifAny(violations(circumstances, command.act().at()));
    return new TransferRequested(command.transferId(), terms, by);
  }

  /** Every rule that asking for this would break at the time. */
  static List<Violation> violations(Circumstances it, Instant at) {
    List<Violation> violations = new ArrayList<>();
    if (it.terms().parent() == null) {
      ownerSends(it, violations);
    } else if (it.chain() != null) {
      holderSends(it, it.chain(), at, violations);
    }
    staysInState(it, violations);
    licenceFits(it, violations);
    return violations;
  }

  private static void ownerSends(Circumstances it, List<Violation> violations) {
    var technology = it.technology();
    var from = it.from();
    if (technology == null || from == null) {
      return;
    }
    FirmId sender = it.terms().from().firm();
    boolean own =
        technology.owner().equals(sender) && from.state().equals(technology.owner().homeState());
    if (!own || technology.foreignTo(sender, it.streams())) {
      violations.add(
          TransferRule.OWNER_SENDS_FROM_ORIGIN.violation(
              "from",
              "Package %s is %s's, of %s%s.",
              technology.id(),
              technology.owner(),
              technology.owner().homeState(),
              own ? ", and derived from a package of another firm" : ""));
    }
  }

  private static void holderSends(
      Circumstances it, Chain chain, Instant at, List<Violation> violations) {
    var terms = it.terms();
    var parent = chain.parent();
    var revocations = Chain.revocations(parent, at, it.streams());
    if (!parent.held() || !parent.terms().to().equals(terms.from()) || !revocations.isEmpty()) {
      violations.add(
          TransferRule.RETRANSFER_FROM_HOLDER.violation(
              "parent",
              "Transfer %s is %s, went to %s at %s, and %s.",
              parent.id(),
              parent.status(),
              parent.terms().to().firm(),
              parent.terms().to().site(),
              revocations.isEmpty() ? "is not revoked" : "is revoked"));
      return;
    }
    if (it.technology() != null && !passesOn(it.technology(), terms, parent, it.streams())) {
      violations.add(
          TransferRule.RETRANSFER_OF_WHAT_IS_HELD.violation(
              "packageId",
              "Transfer %s brought revision %s of package %s.",
              parent.id(),
              parent.terms().revision(),
              parent.terms().packageId()));
    }
    var missing = chain.notGrantedByParent(terms.purposes(), at);
    if (!missing.isEmpty()) {
      violations.add(
          TransferRule.RETRANSFER_PURPOSES_WITHIN_PARENT.violation(
              "purposes", "Transfer %s does not permit %s.", parent.id(), missing));
    }
  }

  private static boolean passesOn(
      TechnologyPackage technology, TransferTerms terms, Transfer parent, Streams streams) {
    if (technology.id().equals(parent.terms().packageId())) {
      return terms.revision().equals(parent.terms().revision());
    }
    return technology.owner().equals(terms.from().firm())
        && technology.comesFrom(parent.terms().packageId(), streams);
  }

  private static void staysInState(Circumstances it, List<Violation> violations) {
    var from = it.from();
    var to = it.to();
    if (it.terms().basis() == TransferTerms.Basis.DOMESTIC
        && from != null
        && to != null
        && !from.state().equals(to.state())) {
      violations.add(
          TransferRule.DOMESTIC_STAYS_IN_STATE.violation(
              "basis", "The sites lie in %s and %s.", from.state(), to.state()));
    }
  }

  private static void licenceFits(Circumstances it, List<Violation> violations) {
    var licence = it.licence();
    boolean general = it.terms().basis() == TransferTerms.Basis.GENERAL_LICENCE;
    if (licence != null && general != (licence.terms().kind() == LicenceTerms.Kind.GENERAL)) {
      violations.add(
          TransferRule.LICENCE_FITS_BASIS.violation(
              "basis", "Licence %s is %s.", licence.id(), licence.terms().kind()));
    }
  }
}
