package org.transferledger.transfer.http;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.catalogue.EventCatalogue;
import org.transferledger.catalogue.RuleCatalogue;
import org.transferledger.command.PastEvent;
import org.transferledger.command.PastStreams;
import org.transferledger.core.LicenceId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Rule;
import org.transferledger.core.StreamType;
import org.transferledger.core.Violation;
import org.transferledger.licence.Licence;
import org.transferledger.licence.LicenceEvent.LicenceDrawnDown;
import org.transferledger.technology.ConsideredRestriction;
import org.transferledger.technology.Revision;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;
import org.transferledger.technology.TechnologyEvent.RatingVerified;
import org.transferledger.technology.TechnologyEvent.RevisionRated;
import org.transferledger.technology.TechnologyEvent.RevisionRerated;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.transfer.GivenConsent;
import org.transferledger.transfer.ReleaseReview;
import org.transferledger.transfer.Transfer;
import org.transferledger.transfer.TransferEvent;
import org.transferledger.transfer.TransferEvent.PastReleaseRecorded;
import org.transferledger.transfer.TransferEvent.RetransferConsented;
import org.transferledger.transfer.TransferEvent.TransferApproved;
import org.transferledger.transfer.TransferEvent.TransferReleased;
import org.transferledger.transfer.TransferEvent.TransferRequested;
import org.transferledger.transfer.TransferTerms;
import org.transferledger.transfer.http.TransferGrounds.ChainLink;
import org.transferledger.transfer.http.TransferGrounds.ConsentGround;
import org.transferledger.transfer.http.TransferGrounds.Evidence;
import org.transferledger.transfer.http.TransferGrounds.LicenceGround;
import org.transferledger.transfer.http.TransferGrounds.MeasuredRule;
import org.transferledger.transfer.http.TransferGrounds.RatingGround;
import org.transferledger.transfer.http.TransferGrounds.RestrictionGround;
import org.transferledger.transfer.http.TransferGrounds.Step;

/** Finds what a release was decided on. */
final class ReleaseGrounds {
  private static final Map<String, String> TEXTS =
      RuleCatalogue.rules().stream()
          .collect(Collectors.toUnmodifiableMap(Rule::slug, Rule::text, (one, _) -> one));

  private final String id;
  private final PastEvent release;
  private final PastStreams known;
  private final PastStreams before;
  private final List<PastEvent> transfer;

  /**
   * The grounds of a release.
   *
   * @param release the event that recorded it
   * @param known all that was recorded by the time that is asked about
   */
  ReleaseGrounds(String id, PastEvent release, PastStreams known) {
    this.id = id;
    this.release = release;
    this.known = known;
    this.before = known.before(release);
    this.transfer = before.events(Transfer.STREAM, id);
  }

  /** The event by which a transfer was released; null if there is none yet. */
  static @Nullable PastEvent release(String id, PastStreams known) {
    return known.events(Transfer.STREAM, id).stream()
        .filter(it ->
            it.event() instanceof TransferReleased || it.event() instanceof PastReleaseRecorded)
        .findFirst()
        .orElse(null);
  }

  TransferGrounds found() {
    return switch (release.event()) {
      case TransferReleased it -> {
        var then = requireNonNull(before.find(Transfer.STREAM, id), "released before requested");
        var at = it.at() == null ? release.recordedAt() : it.at();
        yield grounds(it, it.terms(), then.consents(), ReleaseReview.permitted(then, at, before));
      }
      case PastReleaseRecorded it ->
          grounds(
              it,
              it.release().terms(),
              List.of(),
              ReleaseReview.past(it.release(), it.failed(), before));
      default -> throw new IllegalStateException("no release: " + release.event());
    };
  }

  private TransferGrounds grounds(
      TransferEvent event, TransferTerms terms, List<GivenConsent> consents, ReleaseReview review) {
    return new TransferGrounds(
        event.transferId(),
        event instanceof TransferReleased,
        switch (event) {
          case TransferReleased it -> it.at();
          case PastReleaseRecorded it -> it.release().releasedOn();
          default -> null;
        },
        evidence(Transfer.STREAM, id, release),
        steps(),
        terms,
        rules(review),
        review.ratings().stream().map(it -> rating(terms, it)).toList(),
        Stream.of(terms.licence(), terms.productionLicence())
            .flatMap(Stream::ofNullable)
            .flatMap(it -> licence(it, terms))
            .toList(),
        Stream.of(terms.from().firm(), terms.to().firm())
            .distinct()
            .flatMap(it -> FirmStanding.of(it, before).stream())
            .toList(),
        review.restrictions().stream().map(this::restriction).toList(),
        review.consentNeeded(),
        consents.stream().map(this::consent).toList(),
        review.chain().stream().map(this::link).toList());
  }

  private List<Step> steps() {
    return Stream.concat(transfer.stream(), Stream.of(release))
        .filter(it ->
            it.event() instanceof TransferRequested
                || it.event() instanceof TransferApproved
                || it.position() == release.position())
        .map(it ->
            new Step(
                requireNonNull(EventCatalogue.names().get(it.event().getClass())).name(),
                it.event().by(),
                it.capacity(),
                it.decidedAt(),
                evidence(Transfer.STREAM, id, it)))
        .toList();
  }

  private static List<MeasuredRule> rules(ReleaseReview review) {
    return Stream.concat(
            review.rules().stream().map(Rule::slug), review.broken().stream().map(Violation::rule))
        .distinct()
        .map(slug -> {
          var found =
              review.broken().stream()
                  .filter(it -> it.rule().equals(slug))
                  .map(Violation::detail)
                  .toList();
          return new MeasuredRule(slug, TEXTS.getOrDefault(slug, ""), found.isEmpty(), found);
        })
        .toList();
  }

  private RatingGround rating(TransferTerms terms, Revision.Assessment assessment) {
    String technology = terms.packageId().toString();
    var state = assessment.rating().state();
    return new RatingGround(
        assessment.rating(),
        assessment.assessor(),
        assessment.verifier(),
        last(
            TechnologyPackage.STREAM,
            technology,
            it ->
                switch (it.event()) {
                  case RatingVerified e ->
                      e.revision().equals(terms.revision()) && e.state().equals(state);
                  case RevisionRated e ->
                      e.revision().equals(terms.revision()) && e.rating().state().equals(state);
                  case RevisionRerated e ->
                      e.revision().equals(terms.revision()) && e.rating().state().equals(state);
                  default -> false;
                }));
  }

  private Stream<LicenceGround> licence(LicenceId named, TransferTerms terms) {
    Licence licence = before.find(Licence.STREAM, named.toString());
    if (licence == null) {
      return Stream.empty();
    }
    boolean production = named.equals(terms.productionLicence());
    var use = licence.use(production ? terms.to().firm() : terms.from().firm());
    return Stream.of(
        new LicenceGround(
            named,
            licence.terms(),
            licence.status(),
            licence.issue(),
            licence.terms().limits(),
            licence.drawn(),
            use == null ? null : use.from(),
            last(Licence.STREAM, named.toString(), _ -> true),
            drawn(named)));
  }

  private @Nullable Evidence drawn(LicenceId licence) {
    return known.events(Licence.STREAM, licence.toString()).stream()
        .filter(it ->
            it.event() instanceof LicenceDrawnDown draw
                && draw.transferId() != null
                && id.equals(draw.transferId().toString()))
        .map(it -> evidence(Licence.STREAM, licence.toString(), it))
        .findFirst()
        .orElse(null);
  }

  private RestrictionGround restriction(ConsideredRestriction considered) {
    var it = considered.restriction();
    return new RestrictionGround(
        considered.packageId(),
        it.id(),
        it.order().kind(),
        it.order().scope(),
        it.state(),
        it.order().effective(),
        considered.inapplicable() == null,
        considered.inapplicable(),
        imposed(considered.packageId(), considered));
  }

  private Evidence imposed(PackageId technology, ConsideredRestriction considered) {
    return last(
        TechnologyPackage.STREAM,
        technology.toString(),
        it ->
            it.event() instanceof AccessRestricted e
                && e.restrictionId().equals(considered.restriction().id()));
  }

  private ConsentGround consent(GivenConsent given) {
    PastEvent event =
        transfer.reversed().stream()
            .filter(it ->
                it.event() instanceof RetransferConsented e && e.state().equals(given.state()))
            .findFirst()
            .orElseThrow();
    return new ConsentGround(
        given.state(),
        given.conditions(),
        given.by(),
        event.capacity(),
        given.withdrawn(),
        evidence(Transfer.STREAM, id, event));
  }

  private ChainLink link(Transfer it) {
    String link = it.id().toString();
    return new ChainLink(it.id(), it.status().name(), last(Transfer.STREAM, link, _ -> true));
  }

  /** The last event of a stream that the decision had read, of those that fit. */
  private Evidence last(StreamType<?, ?> type, String stream, Predicate<PastEvent> fits) {
    return before.events(type, stream).reversed().stream()
        .filter(fits)
        .map(it -> evidence(type, stream, it))
        .findFirst()
        .orElseThrow();
  }

  private static Evidence evidence(StreamType<?, ?> type, String stream, PastEvent event) {
    return new Evidence(type.name(), stream, event.version(), event.position());
  }
}
