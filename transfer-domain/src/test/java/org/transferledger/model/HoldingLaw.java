package org.transferledger.model;

import static org.transferledger.transfer.TransferRule.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.CaseId;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.Person;
import org.transferledger.firm.FirmRule;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseEvent.CaseOpened;
import org.transferledger.misuse.MisuseRule;
import org.transferledger.model.PackageModel.Parties;
import org.transferledger.model.TransferModel.Status;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.transfer.TransferCommand;
import org.transferledger.transfer.TransferCommand.AcknowledgeRecall;
import org.transferledger.transfer.TransferCommand.AcknowledgeReceipt;
import org.transferledger.transfer.TransferCommand.AcknowledgeReturn;
import org.transferledger.transfer.TransferCommand.AttestCeased;
import org.transferledger.transfer.TransferCommand.CertifyDestruction;
import org.transferledger.transfer.TransferCommand.DisposeTransfer;
import org.transferledger.transfer.TransferCommand.DisputeReceipt;
import org.transferledger.transfer.TransferCommand.EndPurpose;
import org.transferledger.transfer.TransferCommand.NoteReceiptOverdue;
import org.transferledger.transfer.TransferCommand.NoteReturnOverdue;
import org.transferledger.transfer.TransferCommand.RecallTransfer;
import org.transferledger.transfer.TransferCommand.RecordPastRelease;
import org.transferledger.transfer.TransferCommand.ReportLoss;
import org.transferledger.transfer.TransferCommand.ReturnTransfer;
import org.transferledger.transfer.TransferEvent.TransferRecalled;

/** What the domain says of what was released. */
final class HoldingLaw {
  private final Model model;
  private final Verdict verdict;

  HoldingLaw(Model model, Verdict verdict) {
    this.model = model;
    this.verdict = verdict;
  }

  /** Whether a revocation in force has ended the holding. */
  static boolean revoked(Model model, TransferModel holding) {
    var technology = model.packages.get(holding.terms.packageId());
    return technology != null
        && technology.restricted(holder(model, holding, null), model.now, List.of(Kind.REVOKE));
  }

  void judge(TransferCommand command, TransferModel found) {
    var holder = found.terms.to().firm();
    switch (command) {
      case AcknowledgeReceipt it -> {
        member(it.act(), holder);
        boolean right = it.receipt().manifestDigest().equals(found.digest);
        verdict.needs(found.is(Status.RELEASED, Status.DISPUTED), ONLY_RELEASED_IS_ACKNOWLEDGED);
        verdict.then(() -> found.status = right ? Status.ACKNOWLEDGED : Status.DISPUTED);
      }
      case DisputeReceipt it -> {
        member(it.act(), holder);
        verdict.needs(found.status == Status.RELEASED, ONLY_RELEASED_IS_DISPUTED);
        verdict.then(() -> found.status = Status.DISPUTED);
      }
      case RecallTransfer it -> recall(it, found);
      case AcknowledgeRecall it -> {
        member(it.act(), holder);
        verdict.needs(
            found.status == Status.RECALLED && !found.recallAcknowledged,
            ONLY_RECALLED_IS_ACKNOWLEDGED);
        verdict.then(() -> found.recallAcknowledged = true);
      }
      case ReturnTransfer it -> {
        member(it.act(), holder);
        verdict.needs(has(found), ONLY_HELD_IS_RETURNED);
        verdict.then(() -> end(it.act(), found, Status.RETURNED));
      }
      case AcknowledgeReturn it -> {
        member(it.act(), found.terms.from().firm());
        verdict.needs(
            found.status == Status.RETURNED && !found.returnAcknowledged, RETURN_ACKNOWLEDGED_ONCE);
        verdict.then(() -> found.returnAcknowledged = true);
      }
      case CertifyDestruction it -> {
        member(it.act(), holder);
        verdict.needs(has(found), ONLY_HELD_IS_DESTROYED);
        verdict.needs(
            !it.certificate()
                .witnessedOn()
                .isAfter(LocalDate.ofInstant(model.now, ZoneOffset.ofHours(14))),
            DESTRUCTION_NOT_IN_FUTURE);
        verdict.needs(!it.act().person().equals(found.destroyer), DESTRUCTION_CERTIFIED_BY_TWO);
        verdict.then(() -> {
          if (found.destroyer == null) {
            found.destroyer = it.act().person();
          } else {
            end(it.act(), found, Status.DESTROYED);
          }
        });
      }
      case ReportLoss it -> {
        member(it.act(), holder);
        verdict.needs(has(found), ONLY_HELD_IS_LOST);
        opens(model, verdict, it.caseId(), holder);
        verdict.then(() -> {
          end(it.act(), found, Status.LOST);
          open(model, it.caseId(), found, holder);
        });
      }
      case AttestCeased it -> {
        FirmLaw.member(
            verdict, it.act(), holder, FirmRole.ADMINISTRATOR, FirmRole.EXPORT_CONTROL_OFFICER);
        verdict.needs(
            !found.is(
                Status.REQUESTED,
                Status.APPROVED,
                Status.REJECTED,
                Status.CANCELLED,
                Status.EXPIRED),
            ONLY_ONCE_RELEASED_IS_ATTESTED);
      }
      case DisposeTransfer it -> new RetentionLaw(model, verdict).dispose(it, found);
      case NoteReceiptOverdue it -> {
        deadline(
            it.act(), found.receiptDue, found.status == Status.RELEASED && !found.receiptNoted);
        verdict.then(() -> found.receiptNoted = true);
      }
      case NoteReturnOverdue it -> {
        deadline(it.act(), found.returnDue, found.status == Status.RECALLED && !found.returnNoted);
        verdict.then(() -> found.returnNoted = true);
      }
      case EndPurpose it -> {
        deadline(
            it.act(),
            found.purposes.get(it.purpose()),
            !found.ended.contains(it.purpose()) && found.held());
        verdict.then(() -> found.ended.add(it.purpose()));
      }
      default -> throw new IllegalStateException("not in the model: " + command);
    }
  }

  private static boolean has(TransferModel found) {
    return found.kept() || found.status == Status.RECALLED;
  }

  private void end(Act act, TransferModel found, Status status) {
    found.status = status;
    found.endedAt = model.now;
    model.retained(model.now, act);
  }

  /** A record of the ledger itself opens a case in the same append. */
  static void opens(Model model, Verdict verdict, CaseId id, @Nullable FirmId accused) {
    verdict.needs(!model.cases.containsKey(id), MisuseRule.MISUSE_REPORTED_ONCE);
    verdict.expect(
        "a case about " + accused,
        events ->
            events.stream()
                .anyMatch(e ->
                    e instanceof CaseOpened opened
                        && opened.caseId().equals(id)
                        && Objects.equals(opened.allegation().firm(), accused)));
  }

  private static void open(Model model, CaseId id, TransferModel found, FirmId accused) {
    var terms = found.terms;
    model.open(
        new MisuseModel(
            id,
            new Allegation("lost", terms.packageId(), terms.revision(), found.id, accused),
            false,
            null,
            model.now));
  }

  private void deadline(Act act, @Nullable Instant due, boolean applies) {
    RestrictionLaw.deadline(model, verdict, act, due, applies);
  }

  private void recall(RecallTransfer it, TransferModel found) {
    var sender = found.terms.from().firm();
    if (it.act().actor() instanceof Officer officer) {
      var technology = model.packages.get(found.terms.packageId());
      boolean concerned =
          officer.state().equals(ReleaseLaw.exporting(model, found))
              || (technology != null && technology.origins.contains(officer.state()));
      var authority = model.authority(officer.state());
      verdict.needs(
          concerned && authority != null && authority.decides(officer.person(), model.now),
          AuthorityRule.OFFICER_OF_STATE_DECIDES,
          RECALLED_BY_ORIGIN_OR_SENDER);
    } else {
      verdict.needs(
          it.act().actor() instanceof FirmMember member
              && member.firm().equals(sender)
              && member.role() == FirmRole.EXPORT_CONTROL_OFFICER,
          FirmRule.FIRM_MEMBER_ACTS,
          RECALLED_BY_ORIGIN_OR_SENDER);
    }
    verdict.needs(found.kept(), ONLY_HELD_IS_RECALLED);
    verdict.needs(it.recall().due().isAfter(model.now), RECALL_DUE_IN_FUTURE);
    var reached = down(found).stream().filter(TransferModel::kept).toList();
    var ids = reached.stream().map(holding -> holding.id).collect(Collectors.toSet());
    verdict.expect(
        "recalled are " + ids,
        events ->
            events.stream()
                .map(e -> ((TransferRecalled) e).transferId())
                .collect(Collectors.toSet())
                .equals(ids));
    verdict.then(() -> {
      var due = model.noted(it.recall().due());
      for (var holding : reached) {
        holding.status = Status.RECALLED;
        holding.returnDue = due;
      }
    });
  }

  /** The holding and everything that was passed on from there. */
  static List<TransferModel> down(TransferModel found) {
    var all = new ArrayList<TransferModel>();
    all.add(found);
    for (int i = 0; i < all.size(); i++) {
      all.addAll(all.get(i).children);
    }
    return all;
  }

  void past(RecordPastRelease it) {
    var release = it.release();
    var terms = release.terms();
    if (it.act().actor() instanceof Officer officer) {
      AuthorityLaw.officer(model, verdict, it.act(), officer.state());
    } else {
      verdict.needs(
          it.act().actor() instanceof FirmMember member
              && (member.firm().equals(terms.from().firm())
                  || member.firm().equals(terms.to().firm()))
              && member.role() != FirmRole.ENGINEER,
          FirmRule.FIRM_MEMBER_ACTS,
          AuthorityRule.OFFICER_OF_STATE_DECIDES);
    }
    verdict.needs(!release.releasedOn().isAfter(model.now), PAST_RELEASE_IS_PAST);
    opens(model, verdict, it.caseId(), terms.from().firm());
    verdict.then(() -> {
      var parent = terms.parent() == null ? null : model.transfers.get(terms.parent());
      var made = new TransferModel(it.transferId(), terms, it.act().person(), parent);
      made.past = true;
      made.status = Status.UNAUTHORISED;
      made.digest = release.manifestDigest();
      if (parent != null
          && parent.everReleased()
          && parent.terms.to().firm().equals(terms.from().firm())) {
        parent.children.add(made);
      }
      model.transfers.put(it.transferId(), made);
      open(model, it.caseId(), made, terms.from().firm());
    });
  }

  private void member(Act act, FirmId firm) {
    FirmLaw.anyMember(verdict, act, firm);
  }

  /** The holder and what it holds by, for restrictions. */
  static Parties holder(Model model, TransferModel holding, @Nullable Person person) {
    var to = holding.terms.to();
    var firm = model.firm(to.firm());
    var site = firm == null ? null : firm.sites.get(to.site());
    return new Parties(
        List.of(to.firm()),
        List.of(to.site()),
        site == null ? List.of(to.firm().homeState()) : List.of(site.state, to.firm().homeState()),
        Stream.of(holding.terms.licence(), holding.terms.productionLicence())
            .filter(Objects::nonNull)
            .map(LicenceId.class::cast)
            .toList(),
        person == null ? List.of() : List.of(person));
  }
}
