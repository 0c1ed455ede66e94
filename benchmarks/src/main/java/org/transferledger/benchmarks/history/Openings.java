package org.transferledger.benchmarks.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.transferledger.access.AccessCheck;
import org.transferledger.access.AccessCommand.AccessRequest;
import org.transferledger.access.AccessEvent;
import org.transferledger.access.AccessEvent.AccessDenied;
import org.transferledger.access.AccessEvent.AccessGranted;
import org.transferledger.access.AccessRule;
import org.transferledger.core.AccessId;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.core.Violation;
import org.transferledger.licence.Purpose;
import org.transferledger.technology.RestrictionOrder;

/** People of a holder want to open what it holds; each time it is asked whether they may. */
final class Openings {
  private static final double BY_TRAINEE = 0.04;
  private static final double TO_MAKE = 0.03;

  private final Scene scene;

  Openings(Scene scene) {
    this.scene = scene;
  }

  void ask(Movement holding) {
    var dice = scene.dice();
    var holder = holding.to();
    boolean trainee = dice.chance(BY_TRAINEE);
    var person = trainee ? holder.trainee() : holder.engineer().person();
    var purpose = dice.chance(TO_MAKE) ? Purpose.MANUFACTURE : Purpose.USE;
    var request = new AccessRequest(holding.id(), person, purpose);
    var id = new AccessId(dice.uuid());
    scene.record(
        holder.exportControl(),
        List.of(holding.track(), holder.track(), holding.circle().technology().track()),
        new Track(AccessCheck.STREAM, id).with(answer(id, request, holding, trainee)));
  }

  private static AccessEvent answer(
      AccessId id, AccessRequest request, Movement holding, boolean trainee) {
    var terms = holding.terms();
    var holder = holding.to();
    var by = holder.exportControl().person();
    var nationalities = List.of(holder.state());
    var failed = failed(request, holding, trainee, nationalities);
    return failed.isEmpty()
        ? new AccessGranted(
            id, request, holder.id(), terms.packageId(), terms.revision(), nationalities, by)
        : new AccessDenied(
            id,
            request,
            holder.id(),
            terms.packageId(),
            terms.revision(),
            nationalities,
            failed,
            by);
  }

  private static List<Violation> failed(
      AccessRequest request, Movement holding, boolean trainee, List<Country> nationalities) {
    List<Violation> failed = new ArrayList<>();
    var terms = holding.terms();
    if (!holding.held()) {
      failed.add(
          AccessRule.ACCESS_NEEDS_HOLDING.violation(
              "transferId", "Transfer %s is %s.", holding.id(), holding.status()));
    } else if (!terms.purposes().contains(Objects.requireNonNull(request.purpose()))) {
      failed.add(
          AccessRule.ACCESS_FOR_GRANTED_PURPOSE.violation(
              "purpose",
              "Transfer %s grants %s.",
              holding.id(),
              terms.purposes().stream().map(Purpose::name).collect(Collectors.joining(", "))));
    }
    if (trainee) {
      failed.add(
          AccessRule.ACCESS_BY_AUTHORISED_PERSON.violation(
              "person",
              "%s has authorised %s, but not for package %s.",
              holding.to().id(),
              request.person(),
              terms.packageId()));
    }
    restricting(holding, request.person(), nationalities)
        .forEach(it ->
            failed.add(
                AccessRule.ACCESS_NOT_RESTRICTED.violation(
                    "person", "A restriction (%s) applies: %s.", it.kind(), it.legalBasis())));
    return failed;
  }

  private static Stream<RestrictionOrder> restricting(
      Movement holding, Person person, List<Country> nationalities) {
    return holding.accessRestrictions().stream()
        .filter(it ->
            switch (it.kind()) {
              case HOLD -> false;
              case SUSPEND, QUARANTINE, EMBARGO, REVOKE -> true;
              case NEED_TO_KNOW -> !Objects.requireNonNull(it.people()).contains(person);
              case NATIONALITY ->
                  nationalities.stream()
                      .noneMatch(Objects.requireNonNull(it.nationalities())::contains);
            });
  }
}
