package org.transferledger.technology;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.GRANDPARENT_PACKAGE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.PARENT_PACKAGE;
import static org.transferledger.support.Ids.UNKNOWN_PACKAGE;
import static org.transferledger.support.Packages.details;
import static org.transferledger.support.Packages.order;
import static org.transferledger.support.Packages.registered;
import static org.transferledger.support.Packages.restricted;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.SE;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_ENGINEER;
import static org.transferledger.support.People.UA_FIRM;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.transferledger.core.Country;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.support.World;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.TechnologyEvent.PackageRegistered;

class AccessRestrictionsTest {
  private static final Scope DENMARK = new Scope(Scope.Kind.STATE, "DK");
  private static final Person NAMED = UA_ENGINEER.person();
  private static final Person OTHER = DK_ENGINEER.person();

  private final World world = new World();

  @ParameterizedTest
  @EnumSource
  void whatAKindStops(Kind kind) {
    given(PACKAGE, registered(), order(kind, DENMARK));
    boolean stopsRelease = kind != Kind.NEED_TO_KNOW && kind != Kind.NATIONALITY;
    assertThat(kind.stopsRelease()).isEqualTo(stopsRelease);
    assertThat(kind.stopsAccess()).isEqualTo(kind != Kind.HOLD);
    assertThat(stopsRelease()).isEqualTo(stopsRelease);
    assertThat(denied(OTHER, DK)).isEqualTo(kind != Kind.HOLD);
  }

  @Test
  void needToKnowLeavesAccessToTheNamedPeople() {
    given(PACKAGE, registered(), order(Kind.NEED_TO_KNOW, DENMARK));
    assertThat(denied(NAMED)).isFalse();
    assertThat(denied(OTHER, UA)).isTrue();
  }

  @Test
  void nationalityLeavesAccessToWhoHasOneOfTheNamed() {
    given(PACKAGE, registered(), order(Kind.NATIONALITY, DENMARK));
    assertThat(denied(OTHER, UA)).isFalse();
    assertThat(denied(OTHER, SE, UA)).isFalse();
    assertThat(denied(OTHER, SE)).isTrue();
    assertThat(denied(OTHER)).isTrue();
  }

  @Test
  void denyWinsOverGrant() {
    var order = order(Kind.NEED_TO_KNOW, DENMARK);
    given(PACKAGE, registered(), order);
    world.given(
        TechnologyPackage.STREAM,
        PACKAGE,
        List.of(restricted(PACKAGE, order(Kind.NATIONALITY, DENMARK))));
    assertThat(denied(NAMED, UA)).isFalse();
    assertThat(denied(NAMED, DK)).isTrue();
    assertThat(denied(OTHER, UA)).isTrue();
  }

  @Test
  void aScopeOutsideOfWhatTakesPartDeniesNobody() {
    given(PACKAGE, registered(), order(Kind.SUSPEND, new Scope(Scope.Kind.STATE, "SE")));
    assertThat(denied(OTHER)).isFalse();
  }

  @Test
  void aRestrictionOnOnePersonStopsThatPersonOnly() {
    given(PACKAGE, registered(), order(Kind.SUSPEND, Scope.person(OTHER)));
    assertThat(denied(OTHER)).isTrue();
    assertThat(denied(NAMED)).isFalse();
    assertThat(stopsRelease()).isFalse();
    assertThat(technology().restrictionsOn(participants().and(OTHER), NOW, world)).hasSize(1);
    assertThat(technology().restrictionsOn(participants().and(NAMED), NOW, world)).isEmpty();
  }

  @Test
  void whatAPackageWasDerivedFromDeniesAtAnyDepth() {
    given(PACKAGE, registered(PACKAGE, PARENT_PACKAGE));
    given(PARENT_PACKAGE, registered(PARENT_PACKAGE, GRANDPARENT_PACKAGE));
    given(
        GRANDPARENT_PACKAGE,
        registered(GRANDPARENT_PACKAGE, null),
        order(Kind.NEED_TO_KNOW, DENMARK));
    assertThat(denied(OTHER)).isTrue();
    assertThat(denied(NAMED)).isFalse();
    assertThat(world.read()).contains(PARENT_PACKAGE.toString(), GRANDPARENT_PACKAGE.toString());
  }

  @Test
  void aPackageComesFromItselfAndItsAncestors() {
    given(PACKAGE, registered(PACKAGE, PARENT_PACKAGE));
    given(PARENT_PACKAGE, registered(PARENT_PACKAGE, GRANDPARENT_PACKAGE));
    given(GRANDPARENT_PACKAGE, registered(GRANDPARENT_PACKAGE, null));
    for (PackageId ancestor : List.of(PACKAGE, PARENT_PACKAGE, GRANDPARENT_PACKAGE)) {
      assertThat(technology().comesFrom(ancestor, world)).isTrue();
    }
    assertThat(technology().comesFrom(UNKNOWN_PACKAGE, world)).isFalse();
    assertThat(technology().foreignTo(UA_FIRM, world)).isFalse();
    assertThat(technology().foreignTo(DK_FIRM, world)).isTrue();
  }

  @Test
  void aPackageDerivedFromAnotherFirmsIsForeignToItsOwner() {
    given(PACKAGE, registered(PACKAGE, PARENT_PACKAGE));
    given(
        PARENT_PACKAGE,
        List.of(
            new PackageRegistered(
                PARENT_PACKAGE, DK_FIRM, List.of(DK), details(null), DK_CONTROL.person())));
    assertThat(technology().foreignTo(UA_FIRM, world)).isTrue();
  }

  private void given(PackageId id, List<TechnologyEvent> history, RestrictionOrder... orders) {
    var all = history;
    for (RestrictionOrder order : orders) {
      all = then(all, restricted(id, order));
    }
    world.given(TechnologyPackage.STREAM, id, all);
  }

  private TechnologyPackage technology() {
    return requireNonNull(world.find(TechnologyPackage.STREAM, PACKAGE.toString()));
  }

  private boolean denied(Person person, Country... nationalities) {
    return !technology()
        .accessRestrictions(participants(), person, List.of(nationalities), NOW, world)
        .isEmpty();
  }

  private boolean stopsRelease() {
    return !technology().restrictionsOn(participants(), NOW, world).isEmpty();
  }

  private static Scope.Participants participants() {
    return new Scope.Participants(Set.of(DK_FIRM), Set.of(), Set.of(DK), Set.of());
  }
}
