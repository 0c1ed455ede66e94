package org.transferledger.firm;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.transferledger.core.Act;
import org.transferledger.core.BarrierId;
import org.transferledger.core.Command;
import org.transferledger.core.Country;
import org.transferledger.core.Fields;
import org.transferledger.core.FirmId;
import org.transferledger.core.Grounds;
import org.transferledger.core.Person;
import org.transferledger.core.Reason;
import org.transferledger.core.ScreeningId;
import org.transferledger.core.SettingAside;
import org.transferledger.core.SiteId;

/** What can be asked of a partner firm. */
public sealed interface FirmCommand extends Command {
  FirmId firmId();

  /** By an officer of the firm's home state. */
  record RegisterFirm(Act act, @TargetAggregateIdentifier FirmId firmId, FirmDetails details)
      implements FirmCommand {}

  /** By an administrator of the firm. */
  record AuthorisePerson(
      Act act, @TargetAggregateIdentifier FirmId firmId, Authorisation authorisation)
      implements FirmCommand {}

  /** By an administrator of the firm. */
  record EndAuthorisation(
      Act act, @TargetAggregateIdentifier FirmId firmId, AuthorisationEnding ending)
      implements FirmCommand {}

  /** By an administrator of the firm. */
  record ProposeSite(
      Act act, @TargetAggregateIdentifier FirmId firmId, SiteId siteId, SiteDetails details)
      implements FirmCommand {}

  /** By an officer of the state that the site lies in. */
  record ApproveSite(Act act, @TargetAggregateIdentifier FirmId firmId, SiteId siteId)
      implements FirmCommand {}

  /** By an officer of the state that the site lies in. */
  record RecordSiteVisit(
      Act act, @TargetAggregateIdentifier FirmId firmId, SiteId siteId, SiteVisit visit)
      implements FirmCommand {}

  /** By an officer of the state that the site lies in. */
  record SuspendSite(
      Act act, @TargetAggregateIdentifier FirmId firmId, SiteId siteId, Grounds grounds)
      implements FirmCommand {}

  /** By an officer of the state that the site lies in. */
  record CloseSite(Act act, @TargetAggregateIdentifier FirmId firmId, SiteId siteId, Reason reason)
      implements FirmCommand {}

  /** By an officer of the firm's home state. */
  record CertifyRecipient(
      Act act, @TargetAggregateIdentifier FirmId firmId, Certification certification)
      implements FirmCommand {}

  /** By an officer of the firm's home state. */
  record WithdrawCertification(Act act, @TargetAggregateIdentifier FirmId firmId, Grounds grounds)
      implements FirmCommand {}

  /** By an officer of any state. */
  record RecordScreening(
      Act act,
      @TargetAggregateIdentifier FirmId firmId,
      ScreeningId screeningId,
      Screening screening)
      implements FirmCommand {}

  /** By another officer of the state whose officer screened. */
  record DisposeMatch(
      Act act,
      @TargetAggregateIdentifier FirmId firmId,
      ScreeningId screeningId,
      Disposition disposition)
      implements FirmCommand {}

  /** By another officer of the state whose officer screened. */
  record SetMatchAside(
      Act act,
      @TargetAggregateIdentifier FirmId firmId,
      ScreeningId screeningId,
      MatchSettingAside match)
      implements FirmCommand {}

  /** By an officer of the firm's home state. */
  record SuspendFirm(Act act, @TargetAggregateIdentifier FirmId firmId, Grounds grounds)
      implements FirmCommand {}

  /** By another officer of the firm's home state. */
  record ReinstateFirm(Act act, @TargetAggregateIdentifier FirmId firmId, Reason reason)
      implements FirmCommand {}

  /** By anyone of the firm. */
  record ReportBarrier(
      Act act, @TargetAggregateIdentifier FirmId firmId, BarrierId barrierId, Barrier barrier)
      implements FirmCommand {}

  /** By an officer of the state that the barrier was addressed to. */
  record AnswerBarrier(
      Act act, @TargetAggregateIdentifier FirmId firmId, BarrierId barrierId, Answer answer)
      implements FirmCommand {}

  /**
   * What a firm is registered with.
   *
   * @param address postal address of the seat
   * @param administrator the first person who manages the firm's people and sites
   */
  record FirmDetails(String name, String address, Person administrator) {
    public FirmDetails {
      Fields.check()
          .text("name", name, 200)
          .text("address", address, 500)
          .present("administrator", administrator)
          .orThrow();
    }
  }

  /**
   * What a site is proposed with.
   *
   * @param state where the site lies
   * @param address postal address
   */
  record SiteDetails(String name, Country state, String address) {
    public SiteDetails {
      Fields.check()
          .text("name", name, 200)
          .present("state", state)
          .text("address", address, 500)
          .orThrow();
    }
  }

  /** Who is no longer authorised, and why. */
  record AuthorisationEnding(Person person, String reason) {
    public AuthorisationEnding {
      Fields.check().present("person", person).text("reason", reason, 2_000).orThrow();
    }
  }

  /**
   * What an officer saw at a site.
   *
   * @param on the day, in UTC
   * @param satisfactory whether the site is as it should be
   */
  record SiteVisit(LocalDate on, String findings, boolean satisfactory) {
    public SiteVisit {
      Fields.check().present("on", on).text("findings", findings, 4_000).orThrow();
    }
  }

  /**
   * What a person finds of a match.
   *
   * @param entry of the list, as the match names it
   */
  record Disposition(String entry, Outcome outcome, String reason) {
    public Disposition {
      Fields.check()
          .text("entry", entry, 300)
          .present("outcome", outcome)
          .text("reason", reason, 2_000)
          .orThrow();
    }

    /** Whether the entry is someone else, or the firm. */
    public enum Outcome {
      FALSE_POSITIVE,
      CONFIRMED
    }
  }

  /**
   * What ends a confirmed match.
   *
   * @param entry of the list, as the match names it
   */
  record MatchSettingAside(String entry, SettingAside settingAside) {
    public MatchSettingAside {
      Fields.check().text("entry", entry, 300).present("settingAside", settingAside).orThrow();
    }
  }

  /**
   * What stands in the way of cooperation.
   *
   * @param addressed the state that is to answer
   */
  record Barrier(String text, Country addressed) {
    public Barrier {
      Fields.check().text("text", text, 4_000).present("addressed", addressed).orThrow();
    }
  }

  /** What the state says to a barrier. */
  record Answer(String text) {
    public Answer {
      Fields.check().text("text", text, 4_000).orThrow();
    }
  }
}
