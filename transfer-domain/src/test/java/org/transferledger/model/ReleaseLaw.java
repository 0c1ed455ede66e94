package org.transferledger.model;

import static org.transferledger.transfer.TransferRule.*;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.LicenceId;
import org.transferledger.core.PackageId;
import org.transferledger.licence.LicenceTerms.Permits;
import org.transferledger.licence.Purpose;
import org.transferledger.model.PackageModel.Parties;
import org.transferledger.model.PackageModel.RevisionModel;
import org.transferledger.model.TransferModel.Status;
import org.transferledger.technology.Rating;
import org.transferledger.technology.TechnologyRule;
import org.transferledger.transfer.TransferCommand.ReleaseTransfer;
import org.transferledger.transfer.TransferEvent.TransferReleased;
import org.transferledger.transfer.TransferTerms;
import org.transferledger.transfer.TransferTerms.Party;

/** What the domain says of a release. */
final class ReleaseLaw {
  private final Model model;
  private final Verdict verdict;

  ReleaseLaw(Model model, Verdict verdict) {
    this.model = model;
    this.verdict = verdict;
  }

  static Country state(Model model, Party party) {
    return Objects.requireNonNull(
            Objects.requireNonNull(model.firm(party.firm())).sites.get(party.site()))
        .state;
  }

  /** The state that something leaves; a past release may name a site that nobody knows. */
  static Country exporting(Model model, TransferModel found) {
    var from = found.terms.from();
    var firm = model.firm(from.firm());
    var site = firm == null ? null : firm.sites.get(from.site());
    return site == null ? from.firm().homeState() : site.state;
  }

  /** The states that have to consent to a retransfer. */
  static Set<Country> consentsNeeded(PackageModel sent) {
    return sent.origins;
  }

  /** Who takes part in a transfer, for restrictions. */
  static Parties parties(Model model, TransferTerms terms) {
    var from = terms.from();
    var to = terms.to();
    return new Parties(
        List.of(from.firm(), to.firm()),
        List.of(from.site(), to.site()),
        List.of(
            state(model, from), state(model, to), from.firm().homeState(), to.firm().homeState()),
        Stream.of(terms.licence(), terms.productionLicence())
            .filter(Objects::nonNull)
            .map(LicenceId.class::cast)
            .toList(),
        List.of());
  }

  void release(ReleaseTransfer it, TransferModel found) {
    var terms = found.terms;
    var now = model.now;
    FirmLaw.member(verdict, it.act(), terms.from().firm(), FirmRole.EXPORT_CONTROL_OFFICER);
    verdict.needs(found.status == Status.APPROVED, ONLY_APPROVED_IS_RELEASED);
    if (found.past) {
      return;
    }
    verdict.needs(
        found.approvedUntil == null || now.isBefore(found.approvedUntil), APPROVAL_STILL_VALID);
    var sender = Objects.requireNonNull(model.firm(terms.from().firm()));
    var recipient = Objects.requireNonNull(model.firm(terms.to().firm()));
    FirmLaw.standing(model, verdict, sender, it.act());
    FirmLaw.standing(model, verdict, recipient, it.act());
    verdict.needs(
        sender.approved(terms.from().site()) && recipient.approved(terms.to().site()),
        SITES_APPROVED);
    var sent = Objects.requireNonNull(model.packages.get(terms.packageId()));
    var revision = Objects.requireNonNull(sent.revisions.get(terms.revision()));
    verdict.needs(!sent.archived, TechnologyRule.PACKAGE_NOT_ARCHIVED);
    verdict.needs(revision.verified(), REVISION_VERIFIED);
    var exporting = exporting(model, found);
    verdict.needs(verified(revision, exporting) != null, RATED_FOR_EXPORTING_STATE);
    verdict.needs(
        !sent.restricted(parties(model, terms), now, RestrictionLaw.STOP_RELEASE), NOT_RESTRICTED);
    var export = LicenceLaw.find(model, terms.licence());
    if (export != null) {
      licensed(found, export, Permits.EXPORT, exporting, revision);
    }
    var production = LicenceLaw.find(model, terms.productionLicence());
    if (production != null) {
      licensed(found, production, Permits.PRODUCTION, state(model, terms.to()), revision);
    }
    chain(found, sent);
    Map<Purpose, @Nullable Instant> held = new LinkedHashMap<>();
    for (var purpose : terms.purposes()) {
      var by = purpose == Purpose.MANUFACTURE ? production : export;
      var until = by == null ? null : by.grant(purpose, now);
      held.put(
          purpose,
          found.parent == null ? until : earlier(until, found.parent.purposes.get(purpose)));
    }
    verdict.expect(
        "held are " + held,
        events ->
            events.stream()
                .anyMatch(
                    event -> event instanceof TransferReleased released && held(released, held)));
    verdict.then(() -> {
      found.status = Status.RELEASED;
      found.digest = revision.manifest.digest();
      found.purposes.putAll(held);
      held.values().stream().filter(Objects::nonNull).forEach(model.times::add);
      found.receiptDue = model.noted(now.plus(it.act().periods().receipt()));
      if (export != null) {
        export.draw(1, terms.quantity(), terms.value());
      }
      if (production != null) {
        production.draw(1, null, null);
      }
      if (found.parent != null) {
        found.parent.children.add(found);
      }
    });
  }

  /** What is passed on ends with what it was passed on from. */
  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }

  private static boolean held(TransferReleased released, Map<Purpose, @Nullable Instant> expected) {
    var purposes = released.purposes();
    return purposes.size() == expected.size()
        && purposes.stream()
            .allMatch(it ->
                expected.containsKey(it.purpose())
                    && Objects.equals(expected.get(it.purpose()), it.until()));
  }

  /** The rating for a state, if it is verified. */
  static @Nullable Rating verified(RevisionModel revision, Country state) {
    var rating = revision.ratings.get(state);
    return rating == null || !rating.verified ? null : rating.rating;
  }

  private void licensed(
      TransferModel found,
      LicenceModel licence,
      Permits permits,
      Country state,
      RevisionModel revision) {
    var terms = found.terms;
    verdict.needs(licence.terms.permits() == permits, LICENCE_PERMITS);
    verdict.needs(licence.terms.issuingState().equals(state), LICENCE_OF_THE_RIGHT_STATE);
    verdict.needs(licence.inForce(model.now), LICENCE_IN_FORCE);
    verdict.needs(
        !licence.inForce(model.now) || licence.usableBy(terms.from().firm(), model.now),
        REGISTERED_FOR_GENERAL_LICENCE);
    boolean covered =
        covers(
                model,
                licence,
                terms.packageId(),
                verified(revision, licence.terms.issuingState()),
                terms.from(),
                terms.to())
            && terms.purposes().stream()
                .filter(it -> (it == Purpose.MANUFACTURE) == (permits == Permits.PRODUCTION))
                .allMatch(it -> licence.grant(it, model.now) != null);
    verdict.needs(covered, LICENCE_COVERS);
    boolean fits =
        licence.terms.permits() == Permits.EXPORT
            ? licence.within(1, terms.quantity(), terms.value())
            : licence.counts(1);
    verdict.needs(fits, LICENCE_NOT_OVERDRAWN);
  }

  /** Whether a licence covers what goes from one party to the other, but for purposes. */
  static boolean covers(
      Model model,
      LicenceModel licence,
      PackageId technology,
      @Nullable Rating rating,
      Party from,
      Party to) {
    var coverage = licence.terms.coverage();
    boolean any = licence.general();
    var recipient = Objects.requireNonNull(model.firm(to.firm()));
    return in(coverage.packages(), technology, any)
        && rating != null
        && coverage.codes().stream()
            .anyMatch(it ->
                it.list().equals(rating.list())
                    && (it.code().equals(rating.code())
                        || rating.code().startsWith(it.code() + ".")))
        && in(coverage.senders(), from.firm(), any)
        && in(coverage.recipients(), to.firm(), any)
        && in(coverage.sites(), to.site(), any)
        && coverage.destinations().contains(state(model, to))
        && (!licence.certifiedOnly || recipient.certified(model.now));
  }

  private static <T> boolean in(List<T> covered, T asked, boolean any) {
    return covered.contains(asked) || (any && covered.isEmpty());
  }

  /** A retransfer rests on every link of its chain. */
  private void chain(TransferModel found, PackageModel sent) {
    if (found.parent == null) {
      return;
    }
    verdict.needs(found.consents.containsAll(consentsNeeded(sent)), RETRANSFER_CONSENTED);
    for (var link = found.parent; link != null; link = link.parent) {
      verdict.needs(rests(found, link), RETRANSFER_CHAIN_HOLDS);
    }
  }

  /** Whether the link still bears what was passed on from it. */
  private boolean rests(TransferModel found, TransferModel link) {
    var technology = Objects.requireNonNull(model.packages.get(link.terms.packageId()));
    boolean consented =
        link.parent == null || link.consents.containsAll(consentsNeeded(technology));
    return link.held()
        && consented
        && link.unended(Purpose.RETRANSFER, model.now)
        && found.terms.purposes().stream().allMatch(it -> link.unended(it, model.now))
        && !HoldingLaw.revoked(model, link);
  }
}
