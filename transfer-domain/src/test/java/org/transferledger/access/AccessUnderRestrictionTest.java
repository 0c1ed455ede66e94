package org.transferledger.access;

import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.DK_SITE;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.PARENT_PACKAGE;
import static org.transferledger.support.Ids.PRODUCTION_LICENCE;
import static org.transferledger.support.Ids.UA_SITE;
import static org.transferledger.support.Packages.order;
import static org.transferledger.support.Packages.restricted;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.SE;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_FIRM;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Grounds;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmEvent.FirmSuspended;
import org.transferledger.support.Packages;
import org.transferledger.support.World;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyPackage;

class AccessUnderRestrictionTest {
  private final Asking asking = new Asking();
  private final World world = asking.world;

  @ParameterizedTest
  @EnumSource(names = {"SUSPEND", "QUARANTINE", "REVOKE"})
  void whatStopsAccessDeniesIt(Kind kind) {
    asking.restrict(order(kind, Scope.everyone()));
    asking.asked().refuses(AccessRule.ACCESS_NOT_RESTRICTED);
  }

  @Test
  void aHoldDeniesNothing() {
    asking.restrict(order(Kind.HOLD, Scope.everyone()));
    asking.asked().isGranted();
  }

  @ParameterizedTest
  @MethodSource("scopesThatReach")
  void aRestrictionOnTheHolderOrTheHoldingDenies(Scope scope) {
    asking.restrict(order(Kind.SUSPEND, scope));
    asking.asked().refuses(AccessRule.ACCESS_NOT_RESTRICTED);
  }

  static Stream<Scope> scopesThatReach() {
    return Stream.of(
        new Scope(Scope.Kind.FIRM, DK_FIRM.toString()),
        new Scope(Scope.Kind.SITE, DK_SITE.toString()),
        new Scope(Scope.Kind.STATE, "DK"),
        new Scope(Scope.Kind.LICENCE, EXPORT_LICENCE.toString()),
        new Scope(Scope.Kind.LICENCE, PRODUCTION_LICENCE.toString()),
        Scope.person(Asking.READER));
  }

  @ParameterizedTest
  @MethodSource("scopesThatDoNotReach")
  void aRestrictionOnOthersDoesNot(Scope scope) {
    asking.restrict(order(Kind.SUSPEND, scope));
    asking.asked().isGranted();
  }

  static Stream<Scope> scopesThatDoNotReach() {
    return Stream.of(
        new Scope(Scope.Kind.FIRM, UA_FIRM.toString()),
        new Scope(Scope.Kind.SITE, UA_SITE.toString()),
        new Scope(Scope.Kind.STATE, "UA"),
        Scope.person(DK_CONTROL.person()));
  }

  @Test
  void whoNeedsNotKnowIsDenied() {
    asking.restrict(Asking.named(Kind.NEED_TO_KNOW, List.of(DK_CONTROL.person()), null));
    asking.asked().refuses(AccessRule.ACCESS_NOT_RESTRICTED);
  }

  @Test
  void whoNeedsToKnowIsNot() {
    asking.restrict(
        Asking.named(Kind.NEED_TO_KNOW, List.of(DK_CONTROL.person(), Asking.READER), null));
    asking.asked().isGranted();
  }

  @Test
  void anotherNationalityIsDenied() {
    asking.restrict(Asking.named(Kind.NATIONALITY, null, List.of(UA, SE)));
    asking.asked().refuses(AccessRule.ACCESS_NOT_RESTRICTED);
  }

  @Test
  void oneOfThePersonsNationalitiesIsEnough() {
    asking.restrict(Asking.named(Kind.NATIONALITY, null, List.of(UA)));
    world.given(
        Firm.STREAM,
        DK_FIRM,
        List.of(Asking.authorised(List.of(DK, UA), List.of(PACKAGE), Asking.LATER)));
    asking.asked().isGranted();
  }

  @Test
  void aRestrictionOnWhatThePackageWasDerivedFromDenies() {
    world
        .instead(TechnologyPackage.STREAM, PACKAGE, Packages.verifiedAndDerivedFrom(PARENT_PACKAGE))
        .given(
            TechnologyPackage.STREAM,
            PARENT_PACKAGE,
            then(
                Packages.registered(PARENT_PACKAGE, null),
                restricted(PARENT_PACKAGE, order(Kind.SUSPEND, Scope.everyone()))));
    asking.asked().refuses(AccessRule.ACCESS_NOT_RESTRICTED);
  }

  @Test
  void theSuspensionOfTheFirmDoesNotEndWhatItHolds() {
    world.given(
        Firm.STREAM,
        DK_FIRM,
        List.of(new FirmSuspended(DK_FIRM, new Grounds("Diversion", "Act s. 9"), METTE.person())));
    asking.asked().isGranted();
  }
}
