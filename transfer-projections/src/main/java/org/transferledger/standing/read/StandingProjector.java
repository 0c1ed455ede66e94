package org.transferledger.standing.read;

import java.util.List;
import java.util.UUID;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.TransferId;
import org.transferledger.firm.FirmEvent.SiteProposed;
import org.transferledger.licence.LicenceEvent;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.projection.ProjectedEvent;
import org.transferledger.projection.Projector;
import org.transferledger.projection.Rows;
import org.transferledger.shipment.ShipmentEvent;
import org.transferledger.standing.read.Standing.Kind;
import org.transferledger.standing.read.Standing.Role;
import org.transferledger.transfer.TransferEvent;
import org.transferledger.transfer.TransferTerms;
import org.transferledger.transfer.TransferTerms.Party;

/** Keeps what is under way or in force between which positions, and who takes part in it. */
public final class StandingProjector implements Projector {
  /** The name of this view. */
  public static final String VIEW = "standing";

  @Override
  public String view() {
    return VIEW;
  }

  @Override
  public void project(List<ProjectedEvent> events, Rows rows) {
    for (ProjectedEvent projected : events) {
      long position = projected.position();
      switch (projected.event()) {
        case SiteProposed e ->
            rows.add(StandingWrite.SITE, e.siteId().value(), e.details().state().code());
        case TransferEvent e -> project(e, new Place(rows, position));
        case LicenceEvent e -> project(e, new Place(rows, position));
        case ShipmentEvent e -> project(e, new Place(rows, position));
        default -> {
          // Nothing begins or ends by the others.
        }
      }
    }
  }

  private static void project(TransferEvent event, Place place) {
    UUID id = event.transferId().value();
    switch (event) {
      case TransferEvent.TransferRequested e -> {
        place.begins(Kind.TRANSFER, id);
        between(Kind.TRANSFER, id, e.terms().from(), e.terms().to(), Role.RECIPIENT, place);
      }
      case TransferEvent.TransferReleased e -> {
        place.ends(Kind.TRANSFER, id);
        held(e.transferId(), e.terms(), place);
      }
      case TransferEvent.PastReleaseRecorded e -> held(e.transferId(), e.release().terms(), place);
      case TransferEvent.TransferRejected _,
          TransferEvent.ConsentRefused _,
          TransferEvent.TransferCancelled _,
          TransferEvent.TransferExpired _ ->
          place.ends(Kind.TRANSFER, id);
      case TransferEvent.TransferReturned _,
          TransferEvent.TransferDestroyed _,
          TransferEvent.TransferLost _ ->
          place.ends(Kind.HOLDING, id);
      case TransferEvent.TransferDisposed _ -> place.forgets(id);
      default -> {
        // The others neither begin nor end it.
      }
    }
  }

  private static void held(TransferId transfer, TransferTerms terms, Place place) {
    place.begins(Kind.HOLDING, transfer.value());
    between(Kind.HOLDING, transfer.value(), terms.from(), terms.to(), Role.HOLDER, place);
  }

  private static void project(ShipmentEvent event, Place place) {
    UUID id = event.shipmentId().value();
    switch (event) {
      case ShipmentEvent.ShipmentRequested e -> {
        place.begins(Kind.SHIPMENT, id);
        between(Kind.SHIPMENT, id, e.terms().from(), e.terms().consignee(), Role.RECIPIENT, place);
      }
      case ShipmentEvent.ShipmentApproved _ -> {
        // It is still to be released.
      }
      case ShipmentEvent.ShipmentRejected _,
          ShipmentEvent.ShipmentCancelled _,
          ShipmentEvent.ShipmentReleased _,
          ShipmentEvent.ShipmentDelivered _,
          ShipmentEvent.ShipmentLost _ ->
          place.ends(Kind.SHIPMENT, id);
    }
  }

  private static void project(LicenceEvent event, Place place) {
    UUID id = event.licenceId().value();
    switch (event) {
      case LicenceEvent.LicenceApplied e -> {
        place.begins(Kind.LICENCE, id);
        place.firm(Kind.LICENCE, id, e.applicant(), Role.APPLICANT);
        covered(id, e.terms(), place);
      }
      case LicenceEvent.GeneralLicencePublished e -> {
        place.begins(Kind.LICENCE, id);
        covered(id, e.publication().terms(), place);
      }
      case LicenceEvent.UseRegistered e -> place.firm(Kind.LICENCE, id, e.firm(), Role.USER);
      case LicenceEvent.LicenceAmended e -> {
        place.otherwise(id);
        covered(id, e.terms(), place);
      }
      case LicenceEvent.RefusalAppealed _ -> place.goesOn(Kind.LICENCE, id);
      case LicenceEvent.ApplicationWithdrawn _,
          LicenceEvent.LicenceRefused _,
          LicenceEvent.AppealDismissed _,
          LicenceEvent.LicenceRevoked _,
          LicenceEvent.LicenceSurrendered _,
          LicenceEvent.LicenceExpired _,
          LicenceEvent.LicenceExhausted _ ->
          place.ends(Kind.LICENCE, id);
      default -> {
        // It goes on with the same terms.
      }
    }
  }

  private static void covered(UUID id, LicenceTerms terms, Place place) {
    var coverage = terms.coverage();
    place.state(Kind.LICENCE, id, terms.issuingState(), Role.ISSUER);
    coverage.senders().forEach(it -> place.firm(Kind.LICENCE, id, it, Role.SENDER));
    coverage.recipients().forEach(it -> place.firm(Kind.LICENCE, id, it, Role.RECIPIENT));
    coverage.destinations().forEach(it -> place.state(Kind.LICENCE, id, it, Role.DESTINATION));
  }

  private static void between(Kind kind, UUID id, Party from, Party to, Role as, Place place) {
    place.firm(kind, id, from.firm(), Role.SENDER);
    place.site(kind, id, from.site().value(), Role.SENDER);
    place.firm(kind, id, to.firm(), as);
    place.site(kind, id, to.site().value(), as);
  }

  /** Writes at one position of the log. */
  private record Place(Rows rows, long position) {
    void begins(Kind kind, UUID id) {
      rows.add(StandingWrite.THING, kind, id, position);
      goesOn(kind, id);
    }

    void goesOn(Kind kind, UUID id) {
      rows.add(StandingWrite.SPAN, kind, id, position);
    }

    void ends(Kind kind, UUID id) {
      rows.add(StandingWrite.ENDED, position, kind, id, position);
    }

    /** With a firm, its home state takes part. */
    void firm(Kind kind, UUID id, FirmId firm, Role role) {
      party(kind, id, "FIRM", firm.value(), role);
      state(kind, id, firm.homeState(), role);
    }

    void state(Kind kind, UUID id, Country state, Role role) {
      party(kind, id, "STATE", state.code(), role);
    }

    private void party(Kind kind, UUID id, String scope, String value, Role role) {
      rows.add(StandingWrite.PARTY, kind, id, scope, value, role, position);
    }

    void site(Kind kind, UUID id, UUID site, Role role) {
      rows.add(StandingWrite.AT_SITE, kind, id, site, role, position);
    }

    /** The terms of a licence change; who has applied for it stays. */
    void otherwise(UUID id) {
      rows.add(StandingWrite.OTHERWISE, position, Kind.LICENCE, id, position);
    }

    void forgets(UUID transfer) {
      rows.flush();
      rows.add(StandingWrite.GONE, transfer);
      rows.add(StandingWrite.SPANLESS, transfer);
      rows.add(StandingWrite.FORGOTTEN, transfer);
      rows.flush();
    }
  }
}
