package org.transferledger.misuse;

import org.transferledger.core.Rule;

/** The rules of misuse cases. */
public enum MisuseRule implements Rule {
  CASE_KNOWN(Kind.NOT_FOUND, "The case is on record."),
  REPORTED_UNDER_PSEUDONYM(
      Kind.FORBIDDEN, "Who reports misuse acts under a pseudonym made for the one report."),
  OWN_MISUSE_DISCLOSED(Kind.FORBIDDEN, "A firm discloses its own misuse; others' it reports."),
  MISUSE_REPORTED_ONCE(Kind.CONFLICT, "A case begins with one report."),
  INVESTIGATOR_ACTS(Kind.FORBIDDEN, "Only an investigator works on a case."),
  INVESTIGATOR_ASSIGNED(
      Kind.FORBIDDEN,
      "Once an investigator is assigned, only those who are work on the case; evidence, notice and"
          + " findings wait for one."),
  NOT_OF_ACCUSED_FIRM(
      Kind.FORBIDDEN,
      "Nobody who belongs to the accused firm investigates it, decides on it, or learns who has"
          + " reported it."),
  ACKNOWLEDGED_ONCE(Kind.CONFLICT, "A report is acknowledged once, first of all."),
  TRIAGED_ONCE(Kind.CONFLICT, "Only an acknowledged report is triaged, once."),
  DUPLICATE_OF_ANOTHER(
      Kind.CONFLICT, "A duplicate names another case on record that is no duplicate."),
  ASSIGNED_TO_ACCEPTED(
      Kind.CONFLICT, "Investigators are assigned to a case that was accepted and is not closed."),
  ASSIGNED_ONCE(
      Kind.CONFLICT, "An investigator is assigned once, and once more after a reopening."),
  INVESTIGATION_UNDER_WAY(
      Kind.CONFLICT,
      "Evidence is added and excluded, the subject notified and a finding recorded while the"
          + " investigation is under way."),
  EVIDENCE_ADDED_ONCE(Kind.CONFLICT, "An item of evidence is put on record once."),
  EVIDENCE_KNOWN(Kind.NOT_FOUND, "The item of evidence is one of the case's."),
  EVIDENCE_NOT_IN_FUTURE(
      Kind.INVALID, "Evidence is collected and handed over before that is recorded."),
  CUSTODY_IN_ORDER(Kind.CONFLICT, "Each custody step comes after the one before it."),
  EVIDENCE_EXCLUDED_ONCE(Kind.CONFLICT, "An item of evidence is excluded once."),
  CONTAINMENT_WHILE_OPEN(
      Kind.CONFLICT,
      "Containment is ordered from the report on, unless triage has turned the report away or the"
          + " case is closed."),
  ONE_CONTAINMENT_OF_A_KIND(
      Kind.CONFLICT,
      "A case is contained in one way at a time; overt containment may take the place of covert."),
  CONTAINMENT_NEEDS_PACKAGE(
      Kind.CONFLICT,
      "Containment restricts or watches the package that the report names, or else the order."),
  CONTAINMENT_TELLS_NOTHING(
      Kind.INVALID, "What everybody may read of a restriction does not name the case."),
  CONTAINMENT_UNDECIDED(
      Kind.CONFLICT, "Only a containment that is neither ended nor permanent is decided on."),
  LIFTING_SAYS_WHY(
      Kind.INVALID, "Who ends an overt containment says what is told of lifting the restriction."),
  PERMANENT_IS_IN_FORCE(
      Kind.CONFLICT,
      "Permanent becomes a restriction that is in force and does not end by itself; an emergency"
          + " hold is confirmed before."),
  PERMANENT_BY_ANOTHER(Kind.CONFLICT, "Who ordered a containment does not make it permanent."),
  ACCUSED_KNOWN(Kind.CONFLICT, "Who is notified is the firm that report or triage names."),
  SUBJECT_NOTIFIED_ONCE(
      Kind.CONFLICT, "The subject is notified once, and once more after a reopening."),
  RESPONSE_TIME_IN_FUTURE(Kind.INVALID, "The subject is given time to respond."),
  RESPONSE_TO_NOTICE(
      Kind.CONFLICT, "A response follows the notice, and comes before the case is closed."),
  FINDING_CITES_EVIDENCE(
      Kind.CONFLICT,
      "A finding cites evidence of the case that is not excluded, and some unless nothing is"
          + " substantiated."),
  SUBJECT_HEARD(
      Kind.CONFLICT,
      "Before anything is found substantiated, the subject was notified and has answered or let the"
          + " time pass, or a waiver is recorded."),
  MEASURES_FOLLOW_FINDING(
      Kind.CONFLICT, "Where something is substantiated, at least one measure is proposed."),
  MEASURE_KNOWN(Kind.NOT_FOUND, "The measure is one of the finding's."),
  MEASURE_DECIDED_ONCE(Kind.CONFLICT, "A measure is decided on once."),
  MEASURE_DECIDED_BY_ANOTHER(
      Kind.CONFLICT, "Who has found something does not decide on the measures."),
  FEEDBACK_TO_REPORTER(
      Kind.CONFLICT, "Feedback is for who has reported; what a record opened nobody did."),
  FEEDBACK_AFTER_ACKNOWLEDGEMENT(
      Kind.CONFLICT, "There is feedback once the report is acknowledged."),
  ONLY_CONCLUDED_IS_CLOSED(
      Kind.CONFLICT,
      "Only a case that triage has turned away, or that has its findings, is closed."),
  CONTAINMENT_DECIDED(
      Kind.CONFLICT, "A case is closed once its containment is ended or made permanent."),
  MEASURES_DECIDED(Kind.CONFLICT, "A case is closed once each measure is decided on."),
  ONLY_CLOSED_IS_REOPENED(Kind.CONFLICT, "Only a closed case is reopened."),
  CASE_EXPORTED_ONCE(Kind.CONFLICT, "An export of a case file is asked for once."),
  IDENTITY_KEPT(Kind.CONFLICT, "The reporter's identity is kept with the case."),
  REVEALED_TO_ANOTHER(
      Kind.CONFLICT, "A custodian reveals the reporter to somebody else, not to themselves."),
  REVEALED_ONCE(Kind.CONFLICT, "The reporter is revealed to a person once."),
  READ_BY_RECIPIENT(
      Kind.FORBIDDEN,
      "Who has reported is read only by the person whom a custodian's decision names.");

  private final Kind kind;
  private final String text;

  MisuseRule(Kind kind, String text) {
    this.kind = kind;
    this.text = text;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String text() {
    return text;
  }
}
