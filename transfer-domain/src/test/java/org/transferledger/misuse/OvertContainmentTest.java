package org.transferledger.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.Ids.OTHER_RESTRICTION;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.RESTRICTION;
import static org.transferledger.support.Packages.emergency;
import static org.transferledger.support.Packages.order;
import static org.transferledger.support.Packages.restricted;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.by;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Actor.Officer;
import org.transferledger.misuse.MisuseCase.Status;
import org.transferledger.misuse.MisuseCommand.Containment;
import org.transferledger.misuse.MisuseCommand.Containment.Mode;
import org.transferledger.misuse.MisuseCommand.OrderContainment;
import org.transferledger.misuse.MisuseEvent.ContainmentEnded;
import org.transferledger.misuse.MisuseEvent.ContainmentMadePermanent;
import org.transferledger.misuse.MisuseEvent.ContainmentOrdered;
import org.transferledger.support.Cases;
import org.transferledger.support.Packages;
import org.transferledger.support.Stage;
import org.transferledger.support.World;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyCommand.RestrictAccess;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.technology.TechnologyPackageAggregate;
import org.transferledger.technology.TechnologyRule;

class OvertContainmentTest {
  private static final RestrictionOrder SUSPEND = order(Kind.SUSPEND, Scope.everyone());
  private static final ContainmentOrdered WATCHED =
      new ContainmentOrdered(CASE, Mode.COVERT, PACKAGE, null, METTE.person());
  private static final ContainmentOrdered RESTRICTED =
      new ContainmentOrdered(CASE, Mode.OVERT, PACKAGE, RESTRICTION, METTE.person());

  private final World world = Cases.world();
  private final Stage misuse = new Stage(MisuseCaseAggregate.class, world);

  @ParameterizedTest
  @MethodSource("orders")
  void thePackageIsToldWhatAnOrderWithoutACaseTellsIt(Officer officer, RestrictionOrder order) {
    var plainly = Cases.world();
    var told =
        new Stage(TechnologyPackageAggregate.class, plainly)
            .given(Packages.verified())
            .when(new RestrictAccess(by(officer), PACKAGE, RESTRICTION, order))
            .recorded();

    misuse
        .given(Cases.reported())
        .when(contain(officer, order))
        .recordsTogether(
            new ContainmentOrdered(CASE, Mode.OVERT, PACKAGE, RESTRICTION, officer.person()),
            PACKAGE,
            told);
    assertThat(world.read()).isEqualTo(and(plainly.read(), PACKAGE));
    assertThat(world.read()).containsExactlyInAnyOrder(officer.state().code(), PACKAGE.toString());
  }

  static Stream<Arguments> orders() {
    return Stream.of(METTE, OLENA)
        .flatMap(officer ->
            Stream.of(
                    SUSPEND,
                    emergency(),
                    order(Kind.REVOKE, Scope.everyone()),
                    order(Kind.NEED_TO_KNOW, Scope.everyone()),
                    order(Kind.NATIONALITY, Scope.everyone()))
                .map(it -> Arguments.of(officer, it)));
  }

  private static Set<String> and(Set<String> read, Object another) {
    return Stream.concat(read.stream(), Stream.of(another.toString())).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "RECEIVED",
        "ACKNOWLEDGED",
        "ACCEPTED",
        "INVESTIGATING",
        "FINDINGS",
        "MEASURES",
        "REOPENED"
      })
  void anOpenCaseIsContained(Status status) {
    misuse
        .given(Cases.in(status))
        .when(contain(METTE, SUSPEND))
        .recordsTogether(RESTRICTED, PACKAGE, restricted(PACKAGE, SUSPEND));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "RECEIVED",
        "ACKNOWLEDGED",
        "ACCEPTED",
        "INVESTIGATING",
        "FINDINGS",
        "MEASURES",
        "REOPENED"
      })
  void aCaseThatIsTurnedAwayOrClosedIsNotContained(Status status) {
    misuse
        .given(Cases.in(status))
        .when(contain(METTE, SUSPEND))
        .refuses(MisuseRule.CONTAINMENT_WHILE_OPEN);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "RECEIVED",
        "ACKNOWLEDGED",
        "ACCEPTED",
        "INVESTIGATING",
        "FINDINGS",
        "MEASURES",
        "REOPENED"
      })
  void anOpenCaseIsWatched(Status status) {
    misuse
        .given(Cases.in(status))
        .when(new OrderContainment(by(METTE), CASE, RESTRICTION, covert()))
        .records(WATCHED);
  }

  @Test
  void theReasonOfTheRestrictionDoesNotNameTheCase() {
    misuse
        .given(Cases.reported())
        .when(contain(METTE, saying("Case " + CASE, "Export Control Act s. 5")))
        .refuses(MisuseRule.CONTAINMENT_TELLS_NOTHING, "order");
  }

  @Test
  void theLegalBasisOfTheRestrictionDoesNotNameTheCase() {
    misuse
        .given(Cases.reported())
        .when(contain(METTE, saying("Under review", "Decision on " + CASE)))
        .refuses(MisuseRule.CONTAINMENT_TELLS_NOTHING, "order");
  }

  @Test
  void aContainmentThatHasEndedMayBeFollowedByAnother() {
    world.given(
        TechnologyPackage.STREAM,
        PACKAGE,
        List.of(restricted(PACKAGE, order(Kind.HOLD, Scope.everyone()))));
    misuse
        .given(Cases.reported())
        .given(RESTRICTED, new ContainmentEnded(CASE, "Over", METTE.person()))
        .when(
            new OrderContainment(
                by(METTE), CASE, OTHER_RESTRICTION, new Containment(Mode.OVERT, SUSPEND)))
        .recordsTogether(
            new ContainmentOrdered(CASE, Mode.OVERT, PACKAGE, OTHER_RESTRICTION, METTE.person()),
            PACKAGE,
            new AccessRestricted(PACKAGE, OTHER_RESTRICTION, SUSPEND, DK, null, METTE.person()));
  }

  @Test
  void aPermanentContainmentMayBeFollowedByAnother() {
    misuse
        .given(Cases.reported())
        .given(RESTRICTED, new ContainmentMadePermanent(CASE, "Proven", OLENA.person()))
        .when(new OrderContainment(by(METTE), CASE, OTHER_RESTRICTION, covert()))
        .records(WATCHED);
  }

  @Test
  void theRestrictionOfAContainmentIsNotOnRecordYet() {
    world.given(TechnologyPackage.STREAM, PACKAGE, List.of(restricted(PACKAGE, SUSPEND)));
    misuse
        .given(Cases.reported())
        .when(contain(METTE, SUSPEND))
        .refuses(TechnologyRule.RESTRICTION_ORDERED_ONCE, "restrictionId");
  }

  @Test
  void anOfficerWhoBelongsToTheAccusedFirmIsNotToldFromAnother() {
    Cases.employ(world, METTE.person(), NOW.plusSeconds(1));
    misuse
        .given(Cases.reported())
        .when(contain(METTE, SUSPEND))
        .recordsTogether(RESTRICTED, PACKAGE, restricted(PACKAGE, SUSPEND));
  }

  @Test
  void theRestrictionIsOneOfTheStateOfItsOfficer() {
    misuse
        .given(Cases.reported())
        .when(contain(OLENA, SUSPEND))
        .recordsTogether(
            new ContainmentOrdered(CASE, Mode.OVERT, PACKAGE, RESTRICTION, OLENA.person()),
            PACKAGE,
            new AccessRestricted(PACKAGE, RESTRICTION, SUSPEND, UA, null, OLENA.person()));
  }

  private static Containment covert() {
    return new Containment(Mode.COVERT, null);
  }

  private static RestrictionOrder saying(String reason, String legalBasis) {
    return new RestrictionOrder(
        Kind.SUSPEND, Scope.everyone(), reason, legalBasis, NOW, null, false);
  }

  private static OrderContainment contain(Officer officer, RestrictionOrder order) {
    return new OrderContainment(by(officer), CASE, RESTRICTION, new Containment(Mode.OVERT, order));
  }
}
