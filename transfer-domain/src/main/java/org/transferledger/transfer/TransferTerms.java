package org.transferledger.transfer;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Fields;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.PackageId;
import org.transferledger.core.SiteId;
import org.transferledger.core.TransferId;
import org.transferledger.licence.Amounts;
import org.transferledger.licence.Money;
import org.transferledger.licence.Purpose;
import org.transferledger.technology.RevisionLabel;

/**
 * What is to be released, from whom to whom, for what, and why that is lawful. The fields are those
 * that Directive 2009/43/EC Art. 8(3) asks a transfer record to name.
 *
 * @param purposes what the recipient may do with the revision
 * @param licence the export licence, for bases LICENCE and GENERAL_LICENCE
 * @param productionLicence the licence that grants MANUFACTURE at the recipient's site, if that is
 *     a purpose
 * @param quantity in the unit of the licence, where it limits quantities
 * @param endUse what the technology is for
 * @param endUser who will use what is made with it, where known
 * @param parent the transfer that brought what is passed on, for a retransfer
 * @param justification why no licence is required, for basis NO_LICENCE_REQUIRED
 */
public record TransferTerms(
    PackageId packageId,
    RevisionLabel revision,
    Party from,
    Party to,
    Medium medium,
    List<Purpose> purposes,
    Basis basis,
    @Nullable LicenceId licence,
    @Nullable LicenceId productionLicence,
    @Nullable BigDecimal quantity,
    @Nullable Money value,
    String endUse,
    @Nullable String endUser,
    @Nullable TransferId parent,
    @Nullable String justification) {
  public TransferTerms {
    boolean manufacture = purposes != null && purposes.contains(Purpose.MANUFACTURE);
    Fields.check()
        .present("packageId", packageId)
        .present("revision", revision)
        .present("from", from)
        .present("to", to)
        .holds("to", to == null || !to.equals(from), to, "another site than from")
        .present("medium", medium)
        .some("purposes", purposes, 4)
        .present("basis", basis)
        .holds(
            "licence",
            (basis == Basis.LICENCE || basis == Basis.GENERAL_LICENCE) == (licence != null),
            licence,
            "given for bases LICENCE and GENERAL_LICENCE, and only then")
        .holds(
            "productionLicence",
            manufacture == (productionLicence != null),
            productionLicence,
            "given for purpose MANUFACTURE, and only then")
        .holds("quantity", quantity == null || Amounts.valid(quantity), quantity, Amounts.RULE)
        .text("endUse", endUse, 2_000)
        .optionalText("endUser", endUser, 500)
        .holds(
            "justification",
            (basis == Basis.NO_LICENCE_REQUIRED) == (justification != null),
            justification,
            "given for basis NO_LICENCE_REQUIRED, and only then")
        .holds(
            "justification",
            justification == null || !justification.isBlank(),
            justification,
            "not blank")
        .optionalText("justification", justification, 2_000)
        .orThrow();
    purposes = List.copyOf(purposes);
  }

  /** Terms of a transfer that is no retransfer and on a basis that needs no justification. */
  public TransferTerms(
      PackageId packageId,
      RevisionLabel revision,
      Party from,
      Party to,
      Medium medium,
      List<Purpose> purposes,
      Basis basis,
      @Nullable LicenceId licence,
      @Nullable LicenceId productionLicence,
      @Nullable BigDecimal quantity,
      @Nullable Money value,
      String endUse,
      @Nullable String endUser) {
    this(
        packageId,
        revision,
        from,
        to,
        medium,
        purposes,
        basis,
        licence,
        productionLicence,
        quantity,
        value,
        endUse,
        endUser,
        null,
        null);
  }

  /** A firm at one of its sites. */
  public record Party(FirmId firm, SiteId site) {
    public Party {
      Fields.check().present("firm", firm).present("site", site).orThrow();
    }
  }

  /** How a revision changes hands; making it available is already the export. */
  public enum Medium {
    TANGIBLE,
    INTANGIBLE
  }

  /** Why a release is lawful. */
  public enum Basis {
    /** An individual or global export licence of the exporting state. */
    LICENCE,
    /** Both sites lie in the same state. */
    DOMESTIC,
    /** A general licence of the exporting state, which the sender has registered for. */
    GENERAL_LICENCE,
    /** None is required, for the reason given; an officer of the exporting state verifies that. */
    NO_LICENCE_REQUIRED
  }
}
