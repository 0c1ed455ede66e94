package org.transferledger.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.Packages.order;
import static org.transferledger.support.Packages.restricted;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_ADMINISTRATOR;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.by;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.access.AccessCommand.AccessRequest;
import org.transferledger.access.AccessCommand.CheckAccess;
import org.transferledger.core.AccessId;
import org.transferledger.core.Actor;
import org.transferledger.core.Country;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.Violation;
import org.transferledger.firm.Authorisation;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmEvent.PersonAuthorised;
import org.transferledger.licence.Purpose;
import org.transferledger.support.Batches;
import org.transferledger.support.Stage;
import org.transferledger.support.World;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.transfer.Transfer;
import org.transferledger.transfer.TransferEvent;

/** Access checks of the Danish firm for what it holds, and how they are answered. */
final class Asking {
  static final AccessId ACCESS = AccessId.of("00000000-0000-4000-8000-000000000121");
  static final Person READER = DK_ENGINEER.person();
  static final AccessRequest REQUEST = new AccessRequest(TRANSFER, READER, Purpose.USE);

  /** Until when the reader is authorised, exclusive. */
  static final Instant LATER = NOW.plusNanos(1_000);

  final World world =
      Batches.world().given(Firm.STREAM, DK_FIRM, List.of(authorised(DK, PACKAGE, LATER)));

  /** The answer that is on record. */
  record Answer(boolean granted, List<Violation> failed) {
    void isGranted() {
      assertThat(failed).isEmpty();
      assertThat(granted).isTrue();
    }

    /** The answer is no, by this rule and no other. */
    void refuses(AccessRule rule) {
      assertThat(granted).isFalse();
      assertThat(failed).extracting(Violation::rule).containsExactly(rule.slug());
      assertThat(failed.getFirst().detail()).isNotBlank().doesNotContain("%");
    }
  }

  Answer asked() {
    return asked(Purpose.USE, NOW);
  }

  Answer asked(Purpose purpose, Instant at) {
    return asked(new AccessRequest(TRANSFER, READER, purpose), at);
  }

  Answer asked(AccessRequest request, Instant at) {
    var recorded = stage().when(new CheckAccess(by(DK_CONTROL, at), ACCESS, request)).recorded();
    var answer = AccessCheck.after(null, (AccessEvent) recorded);
    assertThat(answer.askedBy()).isEqualTo(DK_CONTROL.person());
    return new Answer(answer.granted(), answer.failed());
  }

  Stage stage() {
    return new Stage(AccessCheckAggregate.class, world);
  }

  void held(List<TransferEvent> history) {
    world.instead(Transfer.STREAM, TRANSFER, history);
  }

  void restrict(RestrictionOrder order) {
    world.given(TechnologyPackage.STREAM, PACKAGE, List.of(restricted(PACKAGE, order)));
  }

  static RestrictionOrder named(
      Kind kind, @Nullable List<Person> people, @Nullable List<Country> nationalities) {
    return new RestrictionOrder(
        kind,
        Scope.everyone(),
        "Under review",
        "Export Control Act s. 5",
        NOW,
        null,
        false,
        people,
        nationalities);
  }

  static PersonAuthorised authorised(Country nationality, PackageId opens, Instant until) {
    return authorised(List.of(nationality), List.of(opens), until);
  }

  static PersonAuthorised authorised(
      List<Country> nationalities, List<PackageId> packages, Instant until) {
    return new PersonAuthorised(
        DK_FIRM,
        new Authorisation(READER, DK_ENGINEER.role(), nationalities, packages, until),
        DK_ADMINISTRATOR.person());
  }

  static CheckAccess check(Actor actor, AccessRequest request) {
    return new CheckAccess(by(actor), ACCESS, request);
  }
}
