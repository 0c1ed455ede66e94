package org.transferledger.licence;

import org.transferledger.core.FirmId;
import org.transferledger.licence.LicenceCommand.EvidenceProviso;
import org.transferledger.licence.LicenceEvent.ProvisoEvidenced;

/** Showing that provisos are kept, whatever has become of the licence. */
final class Evidencing {
  private Evidencing() {}

  static ProvisoEvidenced decide(Licence licence, EvidenceProviso command) {
    FirmId firm = Acting.bound(command.act(), licence);
    var evidence = command.evidence();
    LicenceRule.PROVISO_KNOWN.require(
        licence.hasProviso(evidence.proviso()),
        "proviso",
        "Licence %s has no proviso \"%s\".",
        licence.id(),
        evidence.proviso());
    LicenceRule.PROVISO_EVIDENCED_ONCE.require(
        !licence.evidenced().contains(evidence.mark(firm)),
        "sha256",
        "%s has evidenced the proviso by %s already.",
        firm,
        evidence.sha256());
    return new ProvisoEvidenced(licence.id(), firm, evidence, command.act().person());
  }
}
