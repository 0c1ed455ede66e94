package org.transferledger.support;

import static org.transferledger.support.Ids.DK_SITE;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.PRODUCTION_LICENCE;
import static org.transferledger.support.Ids.UA_SITE;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.UA_FIRM;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.PackageId;
import org.transferledger.core.SiteId;
import org.transferledger.core.TransferId;
import org.transferledger.licence.Money;
import org.transferledger.licence.Purpose;
import org.transferledger.technology.RevisionLabel;
import org.transferledger.transfer.TransferTerms;
import org.transferledger.transfer.TransferTerms.Basis;
import org.transferledger.transfer.TransferTerms.Medium;
import org.transferledger.transfer.TransferTerms.Party;

/** Terms of a transfer from the Ukrainian to the Danish firm, to be changed in one place. */
public final class TransferDraft {
  private PackageId technology = PACKAGE;
  private RevisionLabel revision = Packages.REVISION_A;
  private Party from = new Party(UA_FIRM, UA_SITE);
  private Party to = new Party(DK_FIRM, DK_SITE);
  private List<Purpose> purposes = List.of(Purpose.HOLD, Purpose.USE);
  private Basis basis = Basis.LICENCE;
  private @Nullable LicenceId licence = EXPORT_LICENCE;
  private @Nullable LicenceId productionLicence;
  private @Nullable BigDecimal quantity;
  private @Nullable Money value;
  private @Nullable TransferId parent;
  private @Nullable String justification;

  private TransferDraft() {}

  /** To hold and use under the export licence. */
  public static TransferDraft export() {
    return new TransferDraft();
  }

  /** To hold, use and manufacture under both licences. */
  public static TransferDraft production() {
    return export()
        .purposes(Purpose.HOLD, Purpose.USE, Purpose.MANUFACTURE)
        .productionLicence(PRODUCTION_LICENCE);
  }

  /** Between two sites of the Ukrainian firm, without a licence. */
  public static TransferDraft domestic() {
    return export().domesticTo(UA_FIRM, Ids.UA_SECOND_SITE);
  }

  public TransferDraft domesticTo(FirmId firm, SiteId site) {
    basis = Basis.DOMESTIC;
    licence = null;
    return to(firm, site);
  }

  /**
   * From the Danish firm to the Ukrainian firm's plant in Denmark, of what another transfer
   * brought.
   */
  public static TransferDraft onward() {
    return export()
        .from(DK_FIRM, DK_SITE)
        .domesticTo(UA_FIRM, Ids.UA_SECOND_SITE)
        .parent(Ids.OTHER_TRANSFER);
  }

  public TransferDraft parent(@Nullable TransferId id) {
    parent = id;
    return this;
  }

  public TransferDraft noLicenceRequired(@Nullable String because) {
    basis = Basis.NO_LICENCE_REQUIRED;
    licence = null;
    justification = because;
    return this;
  }

  public TransferDraft justification(@Nullable String because) {
    justification = because;
    return this;
  }

  public TransferDraft technology(PackageId id) {
    technology = id;
    return this;
  }

  public TransferDraft revision(RevisionLabel label) {
    revision = label;
    return this;
  }

  public TransferDraft from(FirmId firm, SiteId site) {
    from = new Party(firm, site);
    return this;
  }

  public TransferDraft to(FirmId firm, SiteId site) {
    to = new Party(firm, site);
    return this;
  }

  public TransferDraft purposes(Purpose... asked) {
    purposes = List.of(asked);
    return this;
  }

  public TransferDraft basis(Basis named) {
    basis = named;
    return this;
  }

  public TransferDraft licence(@Nullable LicenceId id) {
    licence = id;
    return this;
  }

  public TransferDraft productionLicence(@Nullable LicenceId id) {
    productionLicence = id;
    return this;
  }

  public TransferDraft quantity(String amount) {
    quantity = new BigDecimal(amount);
    return this;
  }

  public TransferDraft value(String amount, String currency) {
    value = new Money(new BigDecimal(amount), currency);
    return this;
  }

  public TransferTerms terms() {
    return new TransferTerms(
        technology,
        revision,
        from,
        to,
        Medium.INTANGIBLE,
        purposes,
        basis,
        licence,
        productionLicence,
        quantity,
        value,
        "Assembly of airframes",
        null,
        parent,
        justification);
  }
}
