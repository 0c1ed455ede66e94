package org.transferledger.restriction.read;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.RestrictionId;
import org.transferledger.core.SettingAside;
import org.transferledger.core.TransferId;
import org.transferledger.correction.RecordCorrected;
import org.transferledger.firm.FirmEvent.SiteProposed;
import org.transferledger.projection.ProjectedEvent;
import org.transferledger.projection.Projector;
import org.transferledger.projection.Rows;
import org.transferledger.restriction.read.RestrictionView.Ending;
import org.transferledger.technology.TechnologyEvent;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;
import org.transferledger.technology.TechnologyEvent.PackageRegistered;
import org.transferledger.technology.TechnologyEvent.RestrictionConfirmed;
import org.transferledger.technology.TechnologyEvent.RestrictionExpired;
import org.transferledger.technology.TechnologyEvent.RestrictionLifted;
import org.transferledger.technology.TechnologyEvent.RestrictionSetAside;
import org.transferledger.transfer.TransferEvent.PastReleaseRecorded;
import org.transferledger.transfer.TransferEvent.TransferDisposed;
import org.transferledger.transfer.TransferEvent.TransferReleased;
import org.transferledger.transfer.TransferTerms;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps restrictions and releases, and finds the releases that lie between the time that a
 * restriction was meant for and its recording. One that contains a misuse case is like any other.
 */
public final class RestrictionProjector implements Projector {
  /** The name of this view. */
  public static final String VIEW = "restrictions";

  private static final String RELEASED_ON = "release.releasedOn";

  private final JsonMapper json;

  public RestrictionProjector(JsonMapper json) {
    this.json = json;
  }

  @Override
  public String view() {
    return VIEW;
  }

  @Override
  public void project(List<ProjectedEvent> events, Rows rows) {
    events.forEach(it -> project(it, rows));
  }

  private void project(ProjectedEvent projected, Rows rows) {
    long position = projected.position();
    switch (projected.event()) {
      case SiteProposed e ->
          rows.add(
              RestrictionWrite.SITE,
              e.siteId().value(),
              e.firmId().value(),
              e.details().state().code(),
              position);
      case TechnologyEvent e -> project(e, projected, rows);
      case TransferReleased e -> {
        Instant at = Objects.requireNonNullElse(e.at(), projected.recordedAt());
        released(e.transferId(), e.terms(), false, at, projected, rows);
      }
      case PastReleaseRecorded e ->
          released(
              e.transferId(), e.release().terms(), true, e.release().releasedOn(), projected, rows);
      case RecordCorrected e when e.field().equals(RELEASED_ON) -> {
        TransferId transfer = TransferId.of(projected.streamId());
        rows.flush();
        rows.add(RestrictionWrite.NO_LONGER_LATE, position, transfer.value());
        rows.add(RestrictionWrite.NO_LONGER_THEN, position, transfer.value());
        rows.add(
            RestrictionWrite.AT_ANOTHER_TIME, transfer.value(), position, Instant.parse(e.value()));
        toldLater(transfer, position, rows);
        rows.flush();
      }
      case TransferDisposed e -> {
        rows.alone(RestrictionWrite.FORGOTTEN, e.transferId().value());
        rows.alone(RestrictionWrite.GONE, e.transferId().value());
      }
      default -> {
        // The other events neither restrict nor release.
      }
    }
  }

  private void project(TechnologyEvent event, ProjectedEvent projected, Rows rows) {
    long position = projected.position();
    Instant recorded = projected.recordedAt();
    switch (event) {
      case PackageRegistered e ->
          rows.add(
              RestrictionWrite.PACKAGE,
              e.packageId().value(),
              e.owner().value(),
              e.details().derivedFrom() == null ? null : e.details().derivedFrom().value());
      case AccessRestricted e -> {
        imposed(e, projected, rows);
        rows.add(RestrictionWrite.TOO_LATE, e.packageId().value(), position);
      }
      case RestrictionConfirmed e ->
          rows.add(
              RestrictionWrite.CONFIRMED,
              position,
              recorded,
              e.by().issuer(),
              e.by().subject(),
              e.packageId().value(),
              e.restrictionId().value());
      case RestrictionLifted e ->
          new Ended(e.packageId(), e.restrictionId(), Ending.How.LIFTED, e.by(), e.reason(), null)
              .add(projected, rows);
      case RestrictionSetAside e ->
          new Ended(
                  e.packageId(),
                  e.restrictionId(),
                  Ending.How.SET_ASIDE,
                  e.by(),
                  e.settingAside().reason(),
                  e.settingAside())
              .add(projected, rows);
      case RestrictionExpired e ->
          new Ended(e.packageId(), e.restrictionId(), Ending.How.EXPIRED, e.by(), null, null)
              .add(projected, rows);
      case TechnologyEvent.RevisionIssued _,
          TechnologyEvent.RevisionRated _,
          TechnologyEvent.RevisionRerated _,
          TechnologyEvent.RevisionWithdrawn _,
          TechnologyEvent.PackageArchived _,
          TechnologyEvent.RatingVerified _ -> {
        // They restrict nothing.
      }
    }
  }

  private void imposed(AccessRestricted event, ProjectedEvent projected, Rows rows) {
    var order = event.order();
    rows.add(
        RestrictionWrite.IMPOSED,
        projected.position(),
        event.restrictionId().value(),
        event.packageId().value(),
        order.kind(),
        order.kind().stopsRelease(),
        order.scope().kind(),
        order.scope().value(),
        json.writeValueAsString(order),
        event.state().code(),
        order.effective(),
        projected.recordedAt(),
        event.expires(),
        order.end(),
        event.by().issuer(),
        event.by().subject());
  }

  /** The end of a restriction, by whatever event. */
  private record Ended(
      PackageId packageId,
      RestrictionId id,
      Ending.How how,
      Person by,
      @Nullable String reason,
      @Nullable SettingAside settingAside) {
    void add(ProjectedEvent projected, Rows rows) {
      rows.add(
          RestrictionWrite.ENDED,
          projected.position(),
          projected.recordedAt(),
          how,
          by.issuer(),
          by.subject(),
          reason,
          settingAside == null ? null : settingAside.ground(),
          settingAside == null ? null : settingAside.reference(),
          packageId.value(),
          id.value());
    }
  }

  private static void released(
      TransferId transfer,
      TransferTerms terms,
      boolean past,
      Instant at,
      ProjectedEvent projected,
      Rows rows) {
    long position = projected.position();
    rows.add(
        RestrictionWrite.RELEASED,
        transfer.value(),
        position,
        terms.packageId().value(),
        terms.revision().value(),
        terms.from().firm().value(),
        terms.from().site().value(),
        terms.to().firm().value(),
        terms.to().site().value(),
        scopes(terms),
        past,
        at,
        projected.recordedAt());
    toldLater(transfer, position, rows);
  }

  /**
   * Each as a restriction's scope names it, separated by commas, of which none contains one. A
   * release names no person.
   */
  private static String scopes(TransferTerms terms) {
    return Stream.concat(
            Stream.of(
                "EVERYONE",
                "FIRM " + terms.from().firm(),
                "FIRM " + terms.to().firm(),
                "SITE " + terms.from().site(),
                "SITE " + terms.to().site(),
                "STATE " + terms.from().firm().homeState(),
                "STATE " + terms.to().firm().homeState()),
            Stream.of(terms.licence(), terms.productionLicence())
                .flatMap(Stream::ofNullable)
                .map(it -> "LICENCE " + it))
        .collect(Collectors.joining(","));
  }

  private static void toldLater(TransferId transfer, long position, Rows rows) {
    rows.add(RestrictionWrite.TOLD_LATER, transfer.value(), position);
  }
}
