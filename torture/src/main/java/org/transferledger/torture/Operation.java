package org.transferledger.torture;

/** What can be asked for over HTTP, as far as the torture asks for it. */
enum Operation {
  PROPOSE_AUTHORITY("PUT", "/authorities/{state}", "authority.proposed"),
  ESTABLISH_AUTHORITY("POST", "/authorities/{state}/establishment", "authority.established"),
  APPOINT_OFFICER("POST", "/authorities/{state}/officers", "authority.officer-appointed"),
  REGISTER_FIRM("PUT", "/firms/{firmId}", "firm.registered"),
  PROPOSE_SITE("POST", "/firms/{firmId}/sites", "firm.site-proposed"),
  APPROVE_SITE("POST", "/firms/{firmId}/sites/{siteId}/approval", "firm.site-approved"),
  RECORD_SCREENING("POST", "/firms/{firmId}/screenings", "firm.screened"),
  SUSPEND_FIRM("POST", "/firms/{firmId}/suspension", "firm.suspended"),
  REINSTATE_FIRM("POST", "/firms/{firmId}/reinstatement", "firm.reinstated"),
  REGISTER_PACKAGE("POST", "/packages", "technology-package.registered"),
  ISSUE_REVISION(
      "PUT", "/packages/{packageId}/revisions/{revision}", "technology-package.revision-issued"),
  RATE_REVISION(
      "POST",
      "/packages/{packageId}/revisions/{revision}/ratings",
      "technology-package.revision-rated"),
  VERIFY_RATING(
      "POST",
      "/packages/{packageId}/revisions/{revision}/ratings/{state}/verification",
      "technology-package.rating-verified"),
  RESTRICT_ACCESS(
      "POST", "/packages/{packageId}/restrictions", "technology-package.access-restricted"),
  CONFIRM_RESTRICTION(
      "POST",
      "/packages/{packageId}/restrictions/{restrictionId}/confirmation",
      "technology-package.restriction-confirmed"),
  LIFT_RESTRICTION(
      "POST",
      "/packages/{packageId}/restrictions/{restrictionId}/lifting",
      "technology-package.restriction-lifted"),
  APPLY_FOR_LICENCE("POST", "/licences", "licence.applied"),
  ADVISE("POST", "/licences/{licenceId}/advice", "licence.advised"),
  COUNTERSIGN("POST", "/licences/{licenceId}/countersignatures", "licence.countersigned"),
  ISSUE_LICENCE("POST", "/licences/{licenceId}/issue", "licence.issued"),
  REVOKE_LICENCE("POST", "/licences/{licenceId}/revocation", "licence.revoked"),
  REQUEST_TRANSFER("POST", "/transfers", "transfer.requested"),
  CONSENT_TO_RETRANSFER(
      "POST", "/transfers/{transferId}/consents", "transfer.retransfer-consented"),
  APPROVE_TRANSFER("POST", "/transfers/{transferId}/approval", "transfer.approved"),
  RELEASE_TRANSFER("POST", "/transfers/{transferId}/release", "transfer.released"),
  ACKNOWLEDGE_RECEIPT("POST", "/transfers/{transferId}/receipt", "transfer.acknowledged"),
  RECALL_TRANSFER("POST", "/transfers/{transferId}/recall", "transfer.recalled"),
  ACKNOWLEDGE_RECALL(
      "POST", "/transfers/{transferId}/recall/acknowledgement", "transfer.recall-acknowledged"),
  REPORT_MISUSE("POST", "/misuse-cases", "misuse-case.reported"),
  ACKNOWLEDGE_REPORT("POST", "/misuse-cases/{caseId}/acknowledgement", "misuse-case.acknowledged"),
  TRIAGE("POST", "/misuse-cases/{caseId}/triage", "misuse-case.triaged"),
  CONTAIN("POST", "/misuse-cases/{caseId}/containment", "misuse-case.containment-ordered");

  private final String method;
  private final String pattern;
  private final String event;

  Operation(String method, String pattern, String event) {
    this.method = method;
    this.pattern = pattern;
    this.event = event;
  }

  String method() {
    return method;
  }

  /** The address, with names in braces for ids. */
  String pattern() {
    return pattern;
  }

  /** The type of the event that it begins its append with. */
  String event() {
    return event;
  }

  /** Whether the ledger chooses the id of a new record. */
  boolean choosesId() {
    return !pattern.contains("{");
  }

  /** The address for certain ids, in the order of the pattern. */
  String path(String... ids) {
    String path = pattern;
    for (String id : ids) {
      path = path.replaceFirst("\\{[a-zA-Z]+}", id);
    }
    return path;
  }
}
