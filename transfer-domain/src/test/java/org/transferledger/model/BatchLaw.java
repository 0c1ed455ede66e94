package org.transferledger.model;

import static org.transferledger.shipment.BatchRule.*;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.transferledger.firm.FirmRule;
import org.transferledger.licence.LicenceRule;
import org.transferledger.licence.Purpose;
import org.transferledger.model.PackageModel.Parties;
import org.transferledger.shipment.BatchCommand.RecordBatch;
import org.transferledger.shipment.BatchDetails;
import org.transferledger.technology.TechnologyRule;
import org.transferledger.transfer.TransferRule;

/** What the domain says of goods that are made. */
final class BatchLaw {
  private final Model model;
  private final Verdict verdict;

  BatchLaw(Model model, Verdict verdict) {
    this.model = model;
    this.verdict = verdict;
  }

  void judge(RecordBatch it) {
    var details = it.details();
    FirmLaw.anyMember(verdict, it.act(), details.firm());
    verdict.needs(!model.batches.containsKey(it.batchId()), BATCH_RECORDED_ONCE);
    verdict.needs(
        !details.madeOn().isAfter(LocalDate.ofInstant(model.now, ZoneOffset.UTC)),
        BATCH_NOT_MADE_IN_FUTURE);
    verdict.needs(
        model.licences.containsKey(details.productionLicence()), LicenceRule.LICENCE_KNOWN);
    var firm = model.firm(details.firm());
    if (firm == null) {
      verdict.needs(false, FirmRule.FIRM_KNOWN);
      return;
    }
    FirmLaw.standing(model, verdict, firm, it.act());
    verdict.needs(firm.approved(details.site()), BATCH_SITE_APPROVED, FirmRule.SITE_KNOWN);
    var holding = model.transfers.get(details.holding());
    if (holding == null) {
      verdict.needs(false, TransferRule.TRANSFER_KNOWN);
      return;
    }
    if (holding.past) {
      verdict.needs(
          false,
          BATCH_NEEDS_MANUFACTURE,
          TechnologyRule.PACKAGE_KNOWN,
          TechnologyRule.REVISION_KNOWN,
          FirmRule.SITE_KNOWN);
      return;
    }
    var to = holding.terms.to();
    if (!verdict.needs(
        to.firm().equals(firm.id)
            && to.site().equals(details.site())
            && holding.grants(Purpose.MANUFACTURE, model.now)
            && !HoldingLaw.revoked(model, holding),
        BATCH_NEEDS_MANUFACTURE)) {
      if (HoldingLaw.revoked(model, holding)) {
        verdict.needs(false, BATCH_NOT_RESTRICTED);
      }
      if (!to.firm().equals(firm.id) || !to.site().equals(details.site())) {
        return;
      }
    }
    made(it, details, holding, firm);
  }

  private void made(RecordBatch it, BatchDetails details, TransferModel holding, FirmModel firm) {
    var technology = Objects.requireNonNull(model.packages.get(holding.terms.packageId()));
    var revision = Objects.requireNonNull(technology.revisions.get(holding.terms.revision()));
    var site = Objects.requireNonNull(firm.sites.get(details.site()));
    verdict.needs(
        !technology.restricted(
            new Parties(
                List.of(firm.id),
                List.of(details.site()),
                List.of(site.state, firm.id.homeState()),
                List.of(details.productionLicence()),
                List.of()),
            model.now,
            RestrictionLaw.STOP_USE),
        BATCH_NOT_RESTRICTED);
    var licence = model.licences.get(details.productionLicence());
    boolean licensed =
        licence != null
            && details.productionLicence().equals(holding.terms.productionLicence())
            && licence.inForce(model.now)
            && licence.grant(Purpose.MANUFACTURE, model.now) != null
            && ReleaseLaw.covers(
                model,
                licence,
                technology.id,
                ReleaseLaw.verified(revision, licence.terms.issuingState()),
                holding.terms.from(),
                holding.terms.to());
    verdict.needs(licensed, BATCH_UNDER_PRODUCTION_LICENCE);
    verdict.needs(
        licence == null || licence.fits(details.quantity(), details.value()), BATCH_NOT_OVERDRAWN);
    verdict.then(() -> {
      Objects.requireNonNull(licence).draw(0, details.quantity(), details.value());
      model.batches.put(it.batchId(), new BatchModel(details, technology, revision));
    });
  }
}
