package org.transferledger.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.SiteId;
import org.transferledger.core.TransferId;
import org.transferledger.licence.LicenceTerms.Permits;
import org.transferledger.licence.Money;
import org.transferledger.licence.Purpose;
import org.transferledger.technology.RevisionLabel;
import org.transferledger.transfer.TransferCommand.Release;
import org.transferledger.transfer.TransferCommand.ReleaseTransfer;
import org.transferledger.transfer.TransferCommand.RequestTransfer;
import org.transferledger.transfer.TransferTerms;
import org.transferledger.transfer.TransferTerms.Basis;
import org.transferledger.transfer.TransferTerms.Medium;
import org.transferledger.transfer.TransferTerms.Party;

/** Draws terms of a transfer that mostly fit what there is: a holding, a licence, open sites. */
final class TermsDraft {
  private static final int TRIES = 12;

  private final Model model;
  private final Dice dice;
  private final Moves moves;

  TermsDraft(Model model, Dice dice, Moves moves) {
    this.model = model;
    this.dice = dice;
    this.moves = moves;
  }

  /** Terms under which, if all consent, a release could follow now; others now and then. */
  @Nullable TransferTerms fitting() {
    TransferTerms last = null;
    for (int i = 0; i < TRIES; i++) {
      var terms = draw();
      last = terms == null ? last : terms;
      if (terms != null && (dice.percent(2) || releasable(terms))) {
        return terms;
      }
    }
    return last;
  }

  private boolean releasable(TransferTerms terms) {
    var control = Universe.control(terms.from().firm());
    var id = new TransferId(new UUID(0, 0));
    var request = new RequestTransfer(new Act(control, model.now), id, terms);
    if (!model.judge(request).accepted()) {
      return false;
    }
    var parent = terms.parent() == null ? null : model.transfers.get(terms.parent());
    var made = new TransferModel(id, terms, control.person(), parent);
    made.status = TransferModel.Status.APPROVED;
    made.consents.addAll(Universe.STATES);
    var verdict = new Verdict();
    new ReleaseLaw(model, verdict)
        .release(new ReleaseTransfer(request.act(), id, new Release("none")), made);
    return verdict.accepted();
  }

  @Nullable TransferTerms draw() {
    if (model.packages.isEmpty() || model.firms.isEmpty()) {
      return null;
    }
    var parent = parent();
    var sent = sent(parent);
    if (sent == null) {
      return null;
    }
    var label = label(sent, parent);
    var from = parent != null ? parent.terms.to() : party(sent.owner, sent.owner.homeState());
    var to = recipient(from);
    if (to.equals(from)) {
      return null;
    }
    var basis =
        dice.of(
            Basis.LICENCE,
            Basis.LICENCE,
            Basis.GENERAL_LICENCE,
            state(from).equals(state(to)) || dice.percent(2) ? Basis.DOMESTIC : Basis.LICENCE,
            Basis.NO_LICENCE_REQUIRED);
    boolean licensed = basis == Basis.LICENCE || basis == Basis.GENERAL_LICENCE;
    var export = licensed ? export(from, to, basis == Basis.GENERAL_LICENCE) : null;
    var purposes = purposes(parent, export == null ? null : model.licences.get(export));
    var production = purposes.contains(Purpose.MANUFACTURE) ? production(to) : null;
    return new TransferTerms(
        sent.id,
        label,
        from,
        to,
        Medium.INTANGIBLE,
        purposes,
        basis,
        export,
        production,
        dice.percent(30) ? null : BigDecimal.valueOf(dice.of(1, 5)),
        dice.percent(40) ? null : new Money(BigDecimal.valueOf(dice.of(1, 10)), "DKK"),
        "Assembly",
        null,
        parent == null ? null : dice.percent(1) ? new TransferId(dice.uuid()) : parent.id,
        basis == Basis.NO_LICENCE_REQUIRED ? "Not listed" : null);
  }

  private @Nullable TransferModel parent() {
    if (dice.percent(45)) {
      return null;
    }
    var held =
        model.transfers.values().stream()
            .filter(
                it -> (it.held() && it.unended(Purpose.RETRANSFER, model.now)) || dice.percent(1))
            .toList();
    var deep = held.stream().filter(it -> it.parent != null).toList();
    return held.isEmpty() ? null : dice.of(deep.isEmpty() || dice.percent(50) ? held : deep);
  }

  private @Nullable PackageModel sent(@Nullable TransferModel parent) {
    var all = List.copyOf(model.packages.values());
    if (parent == null || dice.percent(3)) {
      return dice.of(all);
    }
    var fitting =
        all.stream()
            .filter(it ->
                it.id.equals(parent.terms.packageId())
                    || (it.owner.equals(parent.terms.to().firm())
                        && it.descendsFrom(parent.terms.packageId())))
            .toList();
    return fitting.isEmpty() ? null : dice.of(fitting);
  }

  private RevisionLabel label(PackageModel sent, @Nullable TransferModel parent) {
    if (parent != null && sent.id.equals(parent.terms.packageId()) && dice.percent(97)) {
      return parent.terms.revision();
    }
    var verified =
        sent.revisions.entrySet().stream().filter(it -> it.getValue().verified()).toList();
    return verified.isEmpty() || dice.percent(5)
        ? dice.of(sent.revisions.keySet(), () -> new RevisionLabel("none"))
        : dice.of(verified).getKey();
  }

  private Party party(FirmId firm, Country state) {
    var known = model.firm(firm);
    var sites =
        known == null
            ? List.<SiteId>of()
            : known.sites.entrySet().stream()
                .filter(it -> it.getValue().state.equals(state) && known.approved(it.getKey()))
                .map(it -> it.getKey())
                .toList();
    return new Party(firm, dice.of(sites, () -> moves.site(firm)));
  }

  private Party recipient(Party from) {
    var firm = dice.percent(20) ? from.firm() : moves.firm();
    var known = model.firm(firm);
    var open =
        known == null
            ? List.<SiteId>of()
            : known.sites.keySet().stream()
                .filter(it -> known.approved(it) && !it.equals(from.site()))
                .toList();
    return new Party(firm, dice.of(open, () -> moves.site(firm)));
  }

  private Country state(Party party) {
    var firm = model.firm(party.firm());
    var site = firm == null ? null : firm.sites.get(party.site());
    return site == null ? Universe.FOREIGN : site.state;
  }

  private LicenceId export(Party from, Party to, boolean general) {
    var all =
        model.licences.values().stream()
            .filter(it -> it.terms.permits() == Permits.EXPORT && it.inForce(model.now))
            .filter(it -> it.general() == general)
            .filter(it -> it.terms.issuingState().equals(state(from)))
            .filter(it -> it.terms.coverage().destinations().contains(state(to)))
            .map(it -> it.id)
            .toList();
    return dice.of(all, this::any);
  }

  private LicenceId production(Party to) {
    var all =
        model.licences.values().stream()
            .filter(it -> it.terms.permits() == Permits.PRODUCTION && it.inForce(model.now))
            .filter(it -> it.terms.issuingState().equals(state(to)))
            .filter(it -> it.terms.coverage().recipients().contains(to.firm()))
            .map(it -> it.id)
            .toList();
    return dice.of(all, this::any);
  }

  private LicenceId any() {
    return dice.of(model.licences.keySet(), () -> new LicenceId(dice.uuid()));
  }

  private List<Purpose> purposes(@Nullable TransferModel parent, @Nullable LicenceModel export) {
    var all = new ArrayList<Purpose>();
    for (var purpose : Purpose.values()) {
      boolean granted =
          purpose == Purpose.MANUFACTURE
              || export == null
              || export.grant(purpose, model.now) != null;
      boolean passed = parent == null || parent.unended(purpose, model.now);
      boolean wanted = purpose == Purpose.RETRANSFER ? dice.percent(75) : dice.percent(50);
      if (wanted && ((granted && passed) || dice.percent(2))) {
        all.add(purpose);
      }
    }
    return all.isEmpty() ? List.of(Purpose.HOLD) : all;
  }
}
