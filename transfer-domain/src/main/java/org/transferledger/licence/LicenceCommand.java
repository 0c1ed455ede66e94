package org.transferledger.licence;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.transferledger.core.Act;
import org.transferledger.core.Command;
import org.transferledger.core.Fields;
import org.transferledger.core.LicenceId;

/** What can be asked of a licence. */
public sealed interface LicenceCommand extends Command {
  LicenceId licenceId();

  /** By the export-control officer of the firm that wants the licence. */
  record ApplyForLicence(
      Act act, @TargetAggregateIdentifier LicenceId licenceId, LicenceTerms terms)
      implements LicenceCommand {}

  /** By an officer of the issuing state. */
  record AdviseOnLicence(Act act, @TargetAggregateIdentifier LicenceId licenceId, Advice advice)
      implements LicenceCommand {}

  /** By two officers one after the other, neither of them the adviser. */
  record CountersignLicence(Act act, @TargetAggregateIdentifier LicenceId licenceId)
      implements LicenceCommand {}

  /** By an officer of the issuing state, once countersigned twice. */
  record IssueLicence(Act act, @TargetAggregateIdentifier LicenceId licenceId, Issue issue)
      implements LicenceCommand {}

  /** By an officer of the issuing state. Provisos survive. */
  record RevokeLicence(
      Act act, @TargetAggregateIdentifier LicenceId licenceId, Revocation revocation)
      implements LicenceCommand {}

  record Advice(boolean favourable, String reasons) {
    public Advice {
      Fields.check().text("reasons", reasons, 4_000).orThrow();
    }
  }

  /**
   * What an authority adds on issue.
   *
   * @param reference the licence number that the authority gives it
   * @param provisos binding conditions; may be none
   */
  record Issue(String reference, List<String> provisos) {
    public Issue {
      Fields.check().text("reference", reference, 100).distinct("provisos", provisos, 50).orThrow();
      var check = Fields.check();
      for (int i = 0; i < provisos.size(); i++) {
        check.text("provisos[" + i + "]", provisos.get(i), 2_000);
      }
      check.orThrow();
      provisos = List.copyOf(provisos);
    }
  }

  record Revocation(String reason, String legalBasis) {
    public Revocation {
      Fields.check().text("reason", reason, 2_000).text("legalBasis", legalBasis, 500).orThrow();
    }
  }
}
