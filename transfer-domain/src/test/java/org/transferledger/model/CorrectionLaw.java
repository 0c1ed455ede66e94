package org.transferledger.model;

import static org.transferledger.correction.CorrectionRule.*;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Country;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.Person;
import org.transferledger.correction.CorrectionCommand;
import org.transferledger.correction.CorrectionCommand.ConfirmCorrection;
import org.transferledger.correction.CorrectionCommand.CorrectRecord;
import org.transferledger.correction.CorrectionCommand.DeclineCorrection;
import org.transferledger.correction.CorrectionRequest;
import org.transferledger.correction.RecordCorrected;
import org.transferledger.firm.FirmEvent.AuthorisationEnded;
import org.transferledger.firm.FirmEvent.FirmRegistered;
import org.transferledger.firm.FirmEvent.FirmScreened;
import org.transferledger.firm.FirmEvent.PersonAuthorised;
import org.transferledger.firm.FirmEvent.SiteProposed;
import org.transferledger.licence.LicenceEvent.LicenceIssued;
import org.transferledger.model.FirmModel.Authorised;
import org.transferledger.shipment.BatchEvent.BatchRecorded;
import org.transferledger.technology.TechnologyEvent.PackageRegistered;
import org.transferledger.transfer.TransferEvent.PastReleaseRecorded;
import org.transferledger.transfer.TransferEvent.TransferRequested;
import org.transferledger.transfer.TransferTerms;

/** What the domain says of corrections, and what they make of what is decided later. */
final class CorrectionLaw {
  private static final int LONGEST_ADDRESS = 500;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_REFERENCE = 100;
  private static final int MOST_NATIONALITIES = 10;

  /** The records that are corrected; cases are not among them. */
  private static final Set<String> STREAMS =
      Set.of("firm", "technology-package", "licence", "transfer", "batch", "shipment");

  /** Where a day begins before it does anywhere else. */
  private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

  private final Model model;
  private final Verdict verdict;

  CorrectionLaw(Model model, Verdict verdict) {
    this.model = model;
    this.verdict = verdict;
  }

  /** A correction that an officer has asked for. */
  static final class CorrectionModel {
    final CorrectionRequest request;
    final String recorded;
    final Country state;
    final Person by;
    boolean decided;

    CorrectionModel(CorrectionRequest request, String recorded, Country state, Person by) {
      this.request = request;
      this.recorded = recorded;
      this.state = state;
      this.by = by;
    }
  }

  /** A field of one event on record. */
  record Place(String stream, long version, String field) {
    static Place of(CorrectionRequest request) {
      return new Place(request.streamId(), request.version(), request.field());
    }
  }

  /** Which field of an event can be corrected here; there are more than the model looks at. */
  static @Nullable String field(DomainEvent event) {
    return switch (event) {
      case FirmRegistered _, SiteProposed _ -> "details.address";
      case PersonAuthorised _ -> "authorisation.nationalities";
      case FirmScreened _ -> "screening.screenedAt";
      case PackageRegistered _ -> "details.title";
      case TransferRequested _ -> "terms.quantity";
      case PastReleaseRecorded _ -> "release.releasedOn";
      case LicenceIssued _ -> "issue.reference";
      case BatchRecorded _ -> "details.madeOn";
      default -> null;
    };
  }

  private static String said(DomainEvent event) {
    return switch (event) {
      case FirmRegistered it -> it.details().address();
      case SiteProposed it -> it.details().address();
      case PersonAuthorised it ->
          it.authorisation().nationalities().stream()
              .map(Country::code)
              .collect(Collectors.joining(","));
      case FirmScreened it -> it.screening().screenedAt().toString();
      case PackageRegistered it -> it.details().title();
      case TransferRequested it -> {
        var quantity = it.terms().quantity();
        yield quantity == null ? "" : quantity.toPlainString();
      }
      case PastReleaseRecorded it -> it.release().releasedOn().toString();
      case LicenceIssued it -> it.issue().reference();
      case BatchRecorded it -> it.details().madeOn().toString();
      default -> throw new IllegalStateException("not in the model: " + event);
    };
  }

  /** Whether the value can be in the field, and is not of a time to come. */
  private boolean fits(DomainEvent event, String value) {
    return switch (event) {
      case FirmRegistered _, SiteProposed _ -> value.length() <= LONGEST_ADDRESS;
      case PackageRegistered _ -> value.length() <= LONGEST_TITLE;
      case LicenceIssued _ -> value.length() <= LONGEST_REFERENCE;
      case PersonAuthorised _ -> {
        var codes = codes(value);
        yield codes.size() <= MOST_NATIONALITIES
            && new HashSet<>(codes).size() == codes.size()
            && codes.stream().allMatch(it -> it.matches("[A-Z]{2}"));
      }
      case TransferRequested _ -> value.matches("\\d{1,15}(\\.\\d{1,4})?");
      default -> {
        try {
          yield !toCome(event, value);
        } catch (DateTimeException e) {
          yield false;
        }
      }
    };
  }

  private boolean toCome(DomainEvent event, String value) {
    return event instanceof BatchRecorded
        ? LocalDate.parse(value).isAfter(LocalDate.ofInstant(model.now, EASTERNMOST))
        : Instant.parse(value).isAfter(model.now);
  }

  /** What a field says that has got the value, which can be written in more than one way. */
  private static String read(DomainEvent event, String value) {
    return switch (event) {
      case FirmScreened _, PastReleaseRecorded _ -> Instant.parse(value).toString();
      case PersonAuthorised _ -> String.join(",", codes(value));
      default -> value;
    };
  }

  private static List<String> codes(String value) {
    return Stream.of(value.split(",", -1)).map(String::strip).toList();
  }

  void judge(CorrectionCommand command) {
    var found = model.corrections.get(command.correctionId());
    if (command instanceof CorrectRecord it) {
      ask(it, found);
      return;
    }
    if (found == null) {
      verdict.needs(false, CORRECTION_KNOWN);
      return;
    }
    second(command.act(), found);
    switch (command) {
      case ConfirmCorrection _ -> {
        var event = Objects.requireNonNull(event(found.request));
        verdict.needs(now(found.request, event).equals(found.recorded), CORRECTION_IS_CURRENT);
        verdict.expect(
            "the record is corrected",
            events -> events.stream().anyMatch(RecordCorrected.class::isInstance));
        verdict.then(() -> {
          found.decided = true;
          model.corrected.put(Place.of(found.request), read(event, found.request.value()));
          apply(found.request, event);
        });
      }
      case DeclineCorrection _ -> verdict.then(() -> found.decided = true);
      default -> throw new IllegalStateException("not in the model: " + command);
    }
  }

  private void second(Act act, CorrectionModel found) {
    AuthorityLaw.officer(model, verdict, act, found.state);
    verdict.needs(!found.decided, CORRECTION_DECIDED_ONCE);
    verdict.needs(!model.one(found.state, found.by, act.person()), CORRECTION_CONFIRMED_BY_ANOTHER);
  }

  private void ask(CorrectRecord it, @Nullable CorrectionModel found) {
    var request = it.request();
    AuthorityLaw.anyOfficer(model, verdict, it.act());
    verdict.needs(found == null, CORRECTION_ASKED_ONCE);
    var event = event(request);
    if (event == null) {
      verdict.needs(false, CORRECTED_EVENT_KNOWN);
      return;
    }
    if (!verdict.needs(request.field().equals(field(event)), FIELD_IS_CORRECTABLE)) {
      return;
    }
    if (!verdict.needs(fits(event, request.value()), VALUE_FITS_FIELD)) {
      return;
    }
    String now = now(request, event);
    verdict.needs(!now.equals(read(event, request.value())), CORRECTION_CHANGES_SOMETHING);
    verdict.then(() -> {
      var by = (Officer) it.act().actor();
      model.corrections.put(
          it.correctionId(), new CorrectionModel(request, now, by.state(), by.person()));
    });
  }

  /** What can be corrected, as it was recorded. */
  private @Nullable DomainEvent event(CorrectionRequest request) {
    if (!STREAMS.contains(request.streamType())) {
      return null;
    }
    var history = model.history(request.streamType(), request.streamId());
    var event = request.version() < history.size() ? history.get((int) request.version()) : null;
    return event instanceof RecordCorrected ? null : event;
  }

  /** What it says by now. */
  private String now(CorrectionRequest request, DomainEvent event) {
    return model.corrected.getOrDefault(Place.of(request), said(event));
  }

  private void apply(CorrectionRequest request, DomainEvent event) {
    switch (event) {
      case PersonAuthorised it -> authorise(it, request);
      case FirmScreened it -> {
        var firm = Objects.requireNonNull(model.firm(it.firmId()));
        var screened = Objects.requireNonNull(firm.screenings.get(it.screeningId()));
        screened.at = Instant.parse(request.value());
      }
      case TransferRequested it -> {
        var found = Objects.requireNonNull(model.transfers.get(it.transferId()));
        found.terms = with(found.terms, new BigDecimal(request.value()));
      }
      default -> {
        // Nothing is decided by it.
      }
    }
  }

  /** It matters only if nothing later was said of the person. */
  private void authorise(PersonAuthorised it, CorrectionRequest request) {
    var person = it.authorisation().person();
    var history = model.history(request.streamType(), request.streamId());
    boolean last =
        history.subList((int) request.version() + 1, history.size()).stream()
            .noneMatch(later ->
                (later instanceof PersonAuthorised again
                        && again.authorisation().person().equals(person))
                    || (later instanceof AuthorisationEnded ended
                        && ended.person().equals(person)));
    if (last) {
      List<Country> nationalities = codes(request.value()).stream().map(Country::of).toList();
      Objects.requireNonNull(model.firm(it.firmId()))
          .people
          .computeIfPresent(
              person,
              (_, was) -> new Authorised(was.role(), nationalities, was.packages(), was.until()));
    }
  }

  private static TransferTerms with(TransferTerms terms, BigDecimal quantity) {
    return new TransferTerms(
        terms.packageId(),
        terms.revision(),
        terms.from(),
        terms.to(),
        terms.medium(),
        terms.purposes(),
        terms.basis(),
        terms.licence(),
        terms.productionLicence(),
        quantity,
        terms.value(),
        terms.endUse(),
        terms.endUser(),
        terms.parent(),
        terms.justification());
  }
}
