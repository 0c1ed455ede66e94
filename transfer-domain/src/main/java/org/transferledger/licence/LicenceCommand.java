package org.transferledger.licence;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.Command;
import org.transferledger.core.Fields;
import org.transferledger.core.FirmId;
import org.transferledger.core.Grounds;
import org.transferledger.core.LicenceId;
import org.transferledger.core.Reason;

/** What can be asked of a licence. An officer is always one of the issuing state. */
public sealed interface LicenceCommand extends Command {
  LicenceId licenceId();

  /** By the export-control officer of the firm that wants the licence. */
  record ApplyForLicence(
      Act act, @TargetAggregateIdentifier LicenceId licenceId, LicenceTerms terms)
      implements LicenceCommand {}

  /** By an officer, about an application or amendment that is pending. */
  record RequestInformation(
      Act act, @TargetAggregateIdentifier LicenceId licenceId, Question question)
      implements LicenceCommand {}

  /** By the applicant's export-control officer. */
  record ProvideInformation(
      Act act, @TargetAggregateIdentifier LicenceId licenceId, Information information)
      implements LicenceCommand {}

  /** By the applicant's export-control officer: an application or amendment not advised on yet. */
  record WithdrawApplication(Act act, @TargetAggregateIdentifier LicenceId licenceId, Reason reason)
      implements LicenceCommand {}

  /** By an officer. */
  record AdviseOnLicence(Act act, @TargetAggregateIdentifier LicenceId licenceId, Advice advice)
      implements LicenceCommand {}

  /** By two officers one after the other, neither of them the adviser. */
  record CountersignLicence(Act act, @TargetAggregateIdentifier LicenceId licenceId)
      implements LicenceCommand {}

  /** By an officer who could countersign: back to the beginning, for other advice. */
  record DeclineCountersignature(
      Act act, @TargetAggregateIdentifier LicenceId licenceId, Reason reason)
      implements LicenceCommand {}

  /** By an officer, once countersigned twice. */
  record IssueLicence(Act act, @TargetAggregateIdentifier LicenceId licenceId, Issue issue)
      implements LicenceCommand {}

  /** By an officer, once countersigned twice. */
  record RefuseLicence(Act act, @TargetAggregateIdentifier LicenceId licenceId, Refusal refusal)
      implements LicenceCommand {}

  /** By the applicant's export-control officer, once. */
  record AppealRefusal(Act act, @TargetAggregateIdentifier LicenceId licenceId, Reason reason)
      implements LicenceCommand {}

  /** By an officer who had no part in the refusal. */
  record DecideAppeal(
      Act act, @TargetAggregateIdentifier LicenceId licenceId, AppealDecision decision)
      implements LicenceCommand {}

  /** By the applicant's export-control officer. */
  record AmendLicence(Act act, @TargetAggregateIdentifier LicenceId licenceId, LicenceTerms terms)
      implements LicenceCommand {}

  /** By an officer. */
  record SuspendLicence(Act act, @TargetAggregateIdentifier LicenceId licenceId, Grounds grounds)
      implements LicenceCommand {}

  /** By another officer than the one who suspended. */
  record ReinstateLicence(Act act, @TargetAggregateIdentifier LicenceId licenceId, Reason reason)
      implements LicenceCommand {}

  /** By an officer. Provisos survive. */
  record RevokeLicence(
      Act act, @TargetAggregateIdentifier LicenceId licenceId, Revocation revocation)
      implements LicenceCommand {}

  /** By the applicant's export-control officer. Provisos survive. */
  record SurrenderLicence(Act act, @TargetAggregateIdentifier LicenceId licenceId, Reason reason)
      implements LicenceCommand {}

  /** By its deadline, when its validity ends. Provisos survive. */
  record ExpireLicence(Act act, @TargetAggregateIdentifier LicenceId licenceId)
      implements LicenceCommand {}

  /** By an appointed officer. */
  record PublishGeneralLicence(
      Act act, @TargetAggregateIdentifier LicenceId licenceId, Publication publication)
      implements LicenceCommand {}

  /** By the export-control officer of a firm of the issuing state, or with a site there. */
  record RegisterUse(Act act, @TargetAggregateIdentifier LicenceId licenceId)
      implements LicenceCommand {}

  /** By its deadline, when a firm's notice period ends. */
  record BeginUse(Act act, @TargetAggregateIdentifier LicenceId licenceId, FirmId firm)
      implements LicenceCommand {}

  /**
   * By the export-control officer of the applicant, or of a firm that has registered its use of a
   * general licence. Provisos survive the licence, and so does showing that they are kept.
   */
  record EvidenceProviso(
      Act act, @TargetAggregateIdentifier LicenceId licenceId, ProvisoEvidence evidence)
      implements LicenceCommand {}

  record Question(String text) {
    public Question {
      Fields.check().text("text", text, 4_000).orThrow();
    }
  }

  record Information(String text) {
    public Information {
      Fields.check().text("text", text, 4_000).orThrow();
    }
  }

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
      requireTexts("provisos", provisos);
      provisos = List.copyOf(provisos);
    }
  }

  /**
   * Why a licence is refused.
   *
   * @param criteria numbers of the criteria of Common Position 2008/944/CFSP, Art. 2
   * @param grounds provisions of the deciding state's own law
   */
  record Refusal(List<Integer> criteria, List<String> grounds, String reasons) {
    private static final int CRITERIA = 8;

    public Refusal {
      Fields.check()
          .distinct("criteria", criteria, CRITERIA)
          .holds(
              "criteria",
              criteria == null
                  || criteria.stream().allMatch(it -> it == null || (it >= 1 && it <= CRITERIA)),
              criteria,
              "each from 1 to " + CRITERIA)
          .distinct("grounds", grounds, 50)
          .text("reasons", reasons, 4_000)
          .orThrow();
      requireTexts("grounds", grounds);
      criteria = List.copyOf(criteria);
      grounds = List.copyOf(grounds);
    }
  }

  /**
   * What becomes of an appeal.
   *
   * @param issue what the authority adds, if the appeal is allowed and only then
   */
  record AppealDecision(boolean allowed, String reasons, @Nullable Issue issue) {
    public AppealDecision {
      Fields.check()
          .text("reasons", reasons, 4_000)
          .holds("issue", allowed == (issue != null), issue, "given if and only if allowed")
          .orThrow();
    }
  }

  record Revocation(String reason, String legalBasis) {
    public Revocation {
      Fields.check().text("reason", reason, 2_000).text("legalBasis", legalBasis, 500).orThrow();
    }
  }

  /**
   * A general licence.
   *
   * @param noticeDays days between registering and using it
   * @param certifiedRecipients whether it covers certified recipients only (2009/43/EC Art. 9)
   */
  record Publication(LicenceTerms terms, int noticeDays, boolean certifiedRecipients, Issue issue) {
    public Publication {
      Fields.check()
          .present("terms", terms)
          .holds("noticeDays", noticeDays >= 0 && noticeDays <= 365, noticeDays, "0 to 365")
          .present("issue", issue)
          .orThrow();
    }
  }

  private static void requireTexts(String field, List<String> texts) {
    var check = Fields.check();
    for (int i = 0; i < texts.size(); i++) {
      check.text(field + "[" + i + "]", texts.get(i), 2_000);
    }
    check.orThrow();
  }
}
