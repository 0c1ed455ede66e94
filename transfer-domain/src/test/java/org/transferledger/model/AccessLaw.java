package org.transferledger.model;

import static org.transferledger.access.AccessRule.*;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.transferledger.access.AccessCommand.AccessRequest;
import org.transferledger.access.AccessCommand.CheckAccess;
import org.transferledger.access.AccessEvent.AccessDenied;
import org.transferledger.access.AccessEvent.AccessGranted;
import org.transferledger.core.Country;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.Person;
import org.transferledger.core.Rule;
import org.transferledger.core.Violation;
import org.transferledger.licence.Purpose;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.transfer.TransferRule;

/** What the domain says of who opens what is held. */
final class AccessLaw {
  private final Model model;
  private final Verdict verdict;

  AccessLaw(Model model, Verdict verdict) {
    this.model = model;
    this.verdict = verdict;
  }

  void judge(CheckAccess it) {
    verdict.needs(!model.accesses.contains(it.accessId()), ACCESS_CHECKED_ONCE);
    var holding = model.transfers.get(it.request().transferId());
    if (holding == null) {
      verdict.needs(false, TransferRule.TRANSFER_KNOWN);
      return;
    }
    FirmLaw.anyMember(verdict, it.act(), holding.terms.to().firm());
    var against = against(it.request(), holding);
    verdict.expect(
        against.isEmpty() ? "granted" : "denied by " + against,
        events -> answers(events.getFirst(), against));
    verdict.then(() -> model.accesses.add(it.accessId()));
  }

  private static boolean answers(DomainEvent event, Set<Rule> against) {
    return switch (event) {
      case AccessGranted _ -> against.isEmpty();
      case AccessDenied denied ->
          !denied.failed().isEmpty()
              && against.stream()
                  .map(Rule::slug)
                  .collect(Collectors.toSet())
                  .containsAll(denied.failed().stream().map(Violation::rule).toList());
      default -> false;
    };
  }

  private Set<Rule> against(AccessRequest request, TransferModel holding) {
    var rules = new LinkedHashSet<Rule>();
    boolean revoked = HoldingLaw.revoked(model, holding);
    if (!holding.held()) {
      rules.add(ACCESS_NEEDS_HOLDING);
    }
    var purpose = request.purpose();
    boolean granted =
        purpose == null
            ? Stream.of(Purpose.values()).anyMatch(it -> holding.unended(it, model.now))
            : holding.unended(purpose, model.now);
    if (!granted) {
      rules.add(ACCESS_FOR_GRANTED_PURPOSE);
    }
    var firm = model.firm(holding.terms.to().firm());
    var authorised = firm == null ? null : firm.authorised(request.person(), model.now);
    if (authorised == null || !authorised.packages().contains(holding.terms.packageId())) {
      rules.add(ACCESS_BY_AUTHORISED_PERSON);
    }
    var nationalities = authorised == null ? List.<Country>of() : authorised.nationalities();
    if (revoked || denied(request.person(), nationalities, holding)) {
      rules.add(ACCESS_NOT_RESTRICTED);
    }
    return rules;
  }

  private boolean denied(Person person, List<Country> nationalities, TransferModel holding) {
    var technology = model.packages.get(holding.terms.packageId());
    if (technology == null) {
      return false;
    }
    var parties = HoldingLaw.holder(model, holding, person);
    return technology.inForce(model.now).stream()
        .filter(it -> parties.namedBy(it.order.scope()))
        .anyMatch(it -> denies(it.order, person, nationalities));
  }

  private static boolean denies(
      RestrictionOrder order, Person person, List<Country> nationalities) {
    return switch (order.kind()) {
      case HOLD -> false;
      case SUSPEND, QUARANTINE, EMBARGO, REVOKE -> true;
      case NEED_TO_KNOW -> !Objects.requireNonNull(order.people()).contains(person);
      case NATIONALITY ->
          nationalities.stream().noneMatch(Objects.requireNonNull(order.nationalities())::contains);
    };
  }
}
