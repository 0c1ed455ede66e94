package org.transferledger.firm;

import org.transferledger.core.Rule;

/** The rules of partner firms. */
public enum FirmRule implements Rule {
  FIRM_KNOWN(Kind.NOT_FOUND, "The firm is registered."),
  FIRM_REGISTERED_ONCE(
      Kind.CONFLICT, "A firm is registered once, by its number in its home state's register."),
  FIRM_MEMBER_ACTS(
      Kind.FORBIDDEN, "Only a person of the firm, in a role that may do so, acts for it."),
  FIRM_ADMINISTRATOR_ACTS(
      Kind.FORBIDDEN,
      "Only the administrator whom the record names, or one authorised since, manages a firm's"
          + " people and sites."),
  AUTHORISATION_ENDS_IN_FUTURE(
      Kind.INVALID, "A person is authorised until a date that is yet to come."),
  PERSON_AUTHORISED(Kind.CONFLICT, "Only an authorisation in force is ended."),
  SITE_KNOWN(Kind.NOT_FOUND, "The site is one of the firm's."),
  SITE_PROPOSED_ONCE(Kind.CONFLICT, "A site is proposed once."),
  SITE_APPROVED_ONCE(Kind.CONFLICT, "Only a proposed or suspended site is approved."),
  SITE_REINSTATED_BY_ANOTHER(
      Kind.CONFLICT, "Who suspended a site does not approve it again, nor does a delegate."),
  ONLY_APPROVED_SITE_IS_SUSPENDED(Kind.CONFLICT, "Only an approved site is suspended."),
  SITE_CLOSED_ONCE(Kind.CONFLICT, "A site is closed once, for good."),
  VISIT_NOT_IN_FUTURE(Kind.INVALID, "A visit is recorded once it has taken place."),
  CERTIFICATION_ENDS_IN_FUTURE(
      Kind.INVALID, "A recipient is certified until a date that is yet to come."),
  CERTIFICATION_IN_FORCE(Kind.CONFLICT, "Only a certification in force is withdrawn."),
  SCREENING_NOT_IN_FUTURE(Kind.INVALID, "A screening is recorded once it has been made."),
  SCREENING_RECORDED_ONCE(Kind.CONFLICT, "A screening is recorded once."),
  MATCH_KNOWN(Kind.NOT_FOUND, "The match is one that the screening found."),
  MATCH_DISPOSED_ONCE(Kind.CONFLICT, "A match is disposed of once."),
  MATCH_DISPOSED_BY_ANOTHER(
      Kind.CONFLICT, "Who recorded a screening does not dispose of its matches."),
  ONLY_CONFIRMED_IS_SET_ASIDE(
      Kind.CONFLICT, "Only a confirmed match is set aside, once; an open one is disposed of."),
  MATCH_SET_ASIDE_BY_ANOTHER(
      Kind.CONFLICT, "Who recorded a screening does not set its matches aside."),
  FIRM_SUSPENDED_ONCE(Kind.CONFLICT, "A firm that is suspended is not suspended again."),
  ONLY_SUSPENDED_IS_REINSTATED(Kind.CONFLICT, "Only a suspended firm is reinstated."),
  FIRM_REINSTATED_BY_ANOTHER(Kind.CONFLICT, "Who suspended a firm does not reinstate it."),
  FIRM_NOT_SUSPENDED(Kind.CONFLICT, "A suspended firm neither sends nor receives anything new."),
  NO_OPEN_MATCH(
      Kind.CONFLICT,
      "A firm with an undisposed or confirmed match neither sends nor receives anything new."),
  SCREENED_RECENTLY(
      Kind.CONFLICT,
      "A firm sends and receives only if it was screened within the period that is set."),
  BARRIER_REPORTED_ONCE(Kind.CONFLICT, "A barrier is reported once."),
  BARRIER_KNOWN(Kind.NOT_FOUND, "The barrier is one that the firm has reported."),
  BARRIER_ANSWERED_ONCE(Kind.CONFLICT, "A barrier is answered once.");

  private final Kind kind;
  private final String text;

  FirmRule(Kind kind, String text) {
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
