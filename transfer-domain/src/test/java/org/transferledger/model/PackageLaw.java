package org.transferledger.model;

import static org.transferledger.technology.TechnologyRule.*;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.controllist.EditionId;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.Person;
import org.transferledger.firm.FirmRule;
import org.transferledger.model.PackageModel.RatingModel;
import org.transferledger.model.PackageModel.RevisionModel;
import org.transferledger.technology.Rating;
import org.transferledger.technology.RevisionLabel;
import org.transferledger.technology.TechnologyCommand;
import org.transferledger.technology.TechnologyCommand.ArchivePackage;
import org.transferledger.technology.TechnologyCommand.IssueRevision;
import org.transferledger.technology.TechnologyCommand.RateRevision;
import org.transferledger.technology.TechnologyCommand.RegisterPackage;
import org.transferledger.technology.TechnologyCommand.Rerate;
import org.transferledger.technology.TechnologyCommand.VerifyRating;
import org.transferledger.technology.TechnologyCommand.WithdrawRevision;

/** What the domain says of packages and their revisions. */
final class PackageLaw {
  private final Model model;
  private final Verdict verdict;

  PackageLaw(Model model, Verdict verdict) {
    this.model = model;
    this.verdict = verdict;
  }

  void judge(TechnologyCommand command) {
    var found = model.packages.get(command.packageId());
    if (command instanceof RegisterPackage it) {
      register(it, found);
      return;
    }
    if (found == null) {
      verdict.needs(false, PACKAGE_KNOWN);
      return;
    }
    switch (command) {
      case IssueRevision it -> issue(it, found);
      case RateRevision it -> rate(it, found);
      case VerifyRating it -> verify(it, found);
      case Rerate it -> rerate(it, found);
      case WithdrawRevision it -> {
        member(it.act(), found, FirmRole.ADMINISTRATOR, FirmRole.EXPORT_CONTROL_OFFICER);
        var revision = revision(found, it.revision());
        if (revision != null) {
          verdict.needs(!revision.withdrawn, REVISION_WITHDRAWN_ONCE);
          verdict.then(() -> revision.withdrawn = true);
        }
      }
      case ArchivePackage it -> {
        member(it.act(), found, FirmRole.ADMINISTRATOR);
        verdict.needs(!found.archived, PACKAGE_ARCHIVED_ONCE);
        verdict.then(() -> found.archived = true);
      }
      default -> new RestrictionLaw(model, verdict).judge(command, found);
    }
  }

  private void register(RegisterPackage it, @Nullable PackageModel found) {
    if (!(it.act().actor() instanceof FirmMember owner) || owner.role() == FirmRole.ENGINEER) {
      verdict.needs(false, FirmRule.FIRM_MEMBER_ACTS);
      return;
    }
    verdict.needs(model.firm(owner.firm()) != null, FirmRule.FIRM_KNOWN);
    verdict.needs(found == null, PACKAGE_REGISTERED_ONCE);
    var from = it.details().derivedFrom();
    var parent = from == null ? null : model.packages.get(from);
    verdict.needs(from == null || parent != null, PACKAGE_KNOWN);
    verdict.then(() -> {
      Set<Country> origins = new LinkedHashSet<>();
      origins.add(owner.firm().homeState());
      if (parent != null) {
        origins.addAll(parent.origins);
      }
      model.packages.put(
          it.packageId(), new PackageModel(it.packageId(), owner.firm(), origins, parent));
    });
  }

  private void issue(IssueRevision it, PackageModel found) {
    member(it.act(), found, FirmRole.values());
    verdict.needs(!found.archived, PACKAGE_NOT_ARCHIVED);
    verdict.needs(!found.revisions.containsKey(it.revision()), REVISION_ISSUED_ONCE);
    var content = it.content();
    var grading = content.grading();
    verdict.needs(grading == null || grading.accredited(), GRADING_WITHIN_ACCREDITATION);
    verdict.needs(
        content.supersedes() == null || found.revisions.containsKey(content.supersedes()),
        REVISION_KNOWN);
    verdict.then(() ->
        found.revisions.put(
            it.revision(), new RevisionModel(content.manifest(), content.supersedes())));
  }

  private void rate(RateRevision it, PackageModel found) {
    member(it.act(), found, FirmRole.EXPORT_CONTROL_OFFICER);
    verdict.needs(!found.archived, PACKAGE_NOT_ARCHIVED);
    inEdition(it.rating());
    var revision = revision(found, it.revision());
    if (revision == null) {
      return;
    }
    verdict.needs(revision.current(), SUPERSEDED_IS_FINAL);
    verdict.needs(!revision.ratings.containsKey(it.rating().state()), ONE_RATING_PER_STATE);
    verdict.then(() ->
        revision.ratings.put(it.rating().state(), new RatingModel(it.rating(), it.act().person())));
  }

  private void verify(VerifyRating it, PackageModel found) {
    AuthorityLaw.officer(model, verdict, it.act(), it.state());
    verdict.needs(!found.archived, PACKAGE_NOT_ARCHIVED);
    verdict.needs(!employs(found.owner, it.act().person()), VERIFIER_NOT_OF_OWNER);
    var revision = revision(found, it.revision());
    if (revision == null) {
      return;
    }
    var rating = revision.ratings.get(it.state());
    if (rating == null) {
      verdict.needs(false, RATING_KNOWN);
      return;
    }
    verdict.needs(revision.current() || rating.again, SUPERSEDED_IS_FINAL);
    verdict.needs(!rating.verified, RATING_VERIFIED_ONCE);
    verdict.needs(
        !model.one(it.state(), rating.assessor, it.act().person()), VERIFIER_IS_NOT_ASSESSOR);
    verdict.then(() -> {
      rating.verified = true;
      supersede(found, revision);
    });
  }

  /** A verified revision takes the place of the one that it supersedes, and so on down. */
  private static void supersede(PackageModel found, RevisionModel revision) {
    if (!revision.verified()) {
      return;
    }
    for (var label = revision.supersedes; label != null; ) {
      var former = found.revisions.get(label);
      if (former == null || former.superseded) {
        return;
      }
      former.superseded = true;
      label = former.supersedes;
    }
  }

  private void rerate(Rerate it, PackageModel found) {
    var rating = it.rerating().rating();
    boolean member =
        it.act().actor() instanceof FirmMember by
            && by.firm().equals(found.owner)
            && by.role() == FirmRole.EXPORT_CONTROL_OFFICER;
    if (it.act().actor() instanceof Officer) {
      AuthorityLaw.officer(model, verdict, it.act(), rating.state());
    } else {
      verdict.needs(member, FirmRule.FIRM_MEMBER_ACTS, AuthorityRule.OFFICER_OF_STATE_DECIDES);
    }
    verdict.needs(!found.archived, PACKAGE_NOT_ARCHIVED);
    inEdition(rating);
    var revision = revision(found, it.revision());
    if (revision == null) {
      return;
    }
    var known = revision.ratings.get(rating.state());
    if (known == null) {
      verdict.needs(false, RATING_KNOWN);
      return;
    }
    verdict.needs(!known.rating.equals(rating), RERATING_DIFFERS);
    verdict.then(() -> {
      known.rating = rating;
      known.assessor = it.act().person();
      known.verified = false;
      known.again = true;
    });
  }

  private void inEdition(Rating rating) {
    var loaded = model.editions.get(new EditionId(rating.list(), rating.edition()));
    verdict.needs(loaded == null || loaded.contains(rating.code()), CODE_IN_EDITION);
  }

  private boolean employs(FirmId firm, Person person) {
    var known = model.firm(firm);
    return known != null && known.employs(person, model.now);
  }

  private void member(Act act, PackageModel found, FirmRole... roles) {
    FirmLaw.member(verdict, act, found.owner, roles);
  }

  private @Nullable RevisionModel revision(PackageModel found, RevisionLabel label) {
    var revision = found.revisions.get(label);
    verdict.needs(revision != null, REVISION_KNOWN);
    return revision;
  }
}
