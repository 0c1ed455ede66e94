package org.transferledger.technology;

import static org.transferledger.support.Histories.registered;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.PARENT_PACKAGE;
import static org.transferledger.support.Ids.UNKNOWN_PACKAGE;
import static org.transferledger.support.Packages.CONTENT;
import static org.transferledger.support.Packages.MANIFEST;
import static org.transferledger.support.Packages.REVISION_A;
import static org.transferledger.support.Packages.REVISION_B;
import static org.transferledger.support.Packages.REVISION_C;
import static org.transferledger.support.Packages.details;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.SE_FIRM;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_ENGINEER;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;
import static org.transferledger.support.People.member;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.PackageId;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmRule;
import org.transferledger.support.Packages;
import org.transferledger.support.Stage;
import org.transferledger.support.World;
import org.transferledger.technology.TechnologyCommand.IssueRevision;
import org.transferledger.technology.TechnologyCommand.PackageDetails;
import org.transferledger.technology.TechnologyCommand.RegisterPackage;
import org.transferledger.technology.TechnologyCommand.RevisionContent;
import org.transferledger.technology.TechnologyEvent.PackageRegistered;
import org.transferledger.technology.TechnologyEvent.RevisionIssued;

class RegisterAndIssueTest {
  private final World world = new World().given(Firm.STREAM, UA_FIRM, registered(UA_ADMINISTRATOR));
  private final Stage technology = new Stage(TechnologyPackageAggregate.class, world);

  @ParameterizedTest
  @MethodSource("whoRegisters")
  void theActorsFirmOwnsThePackageItRegisters(FirmMember actor) {
    technology
        .when(register(actor, null))
        .records(
            new PackageRegistered(PACKAGE, UA_FIRM, List.of(UA), details(null), actor.person()));
  }

  static FirmMember[] whoRegisters() {
    return new FirmMember[] {UA_ADMINISTRATOR, UA_CONTROL};
  }

  @ParameterizedTest
  @MethodSource("whoDoesNotRegister")
  void onlyAdministratorAndExportControlOfficerRegister(Actor actor) {
    technology.when(register(actor, null)).refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] whoDoesNotRegister() {
    return new Actor[] {UA_ENGINEER, OLENA, OPERATOR};
  }

  @Test
  void aFirmWithoutRecordRegistersNothing() {
    technology
        .when(register(member("x", SE_FIRM, FirmRole.ADMINISTRATOR), null))
        .refuses(FirmRule.FIRM_KNOWN, "firm");
  }

  @Test
  void aPackageIsRegisteredOnce() {
    technology
        .given(Packages.registered())
        .when(register(UA_CONTROL, null))
        .refuses(TechnologyRule.PACKAGE_REGISTERED_ONCE, "packageId");
  }

  @Test
  void aReferenceNamesOnePackage() {
    technology
        .given(registeredAs("A-1", "Airframe"))
        .when(registerAs("A-1", "Wing"))
        .refuses(TechnologyRule.REFERENCE_NAMES_ONE_PACKAGE, "reference");
  }

  @Test
  void theSamePackageUnderItsReferenceIsTheSamePackage() {
    technology
        .given(registeredAs("A-1", "Airframe"))
        .when(registerAs("A-1", "Airframe"))
        .refuses(TechnologyRule.PACKAGE_REGISTERED_ONCE, "packageId");
  }

  @Test
  void aPackageKeepsItsReference() {
    technology.when(registerAs("A-1", "Airframe")).records(registeredAs("A-1", "Airframe"));
  }

  private static RegisterPackage registerAs(String reference, String title) {
    return new RegisterPackage(
        by(UA_CONTROL), PACKAGE, new PackageDetails(title, null, null, null, reference));
  }

  private static PackageRegistered registeredAs(String reference, String title) {
    return new PackageRegistered(
        PACKAGE,
        UA_FIRM,
        List.of(UA),
        new PackageDetails(title, null, null, null, reference),
        UA_CONTROL.person());
  }

  @Test
  void aDerivedPackageHasTheOriginsOfBoth() {
    var parent =
        new PackageRegistered(
            PARENT_PACKAGE, UA_FIRM, List.of(DK, UA), details(null), OLENA.person());
    world.given(TechnologyPackage.STREAM, PARENT_PACKAGE, List.of(parent));
    technology
        .when(register(UA_CONTROL, PARENT_PACKAGE))
        .records(
            new PackageRegistered(
                PACKAGE, UA_FIRM, List.of(DK, UA), details(PARENT_PACKAGE), UA_CONTROL.person()));
  }

  @Test
  void aPackageIsNotDerivedFromOneThatNobodyRegistered() {
    technology
        .when(register(UA_CONTROL, UNKNOWN_PACKAGE))
        .refuses(TechnologyRule.PACKAGE_KNOWN, "derivedFrom");
  }

  @Test
  void aPackageIsNotDerivedFromItself() {
    technology
        .when(register(UA_CONTROL, PACKAGE))
        .refuses(TechnologyRule.PACKAGE_KNOWN, "derivedFrom");
  }

  @Test
  void aPackageDerivedFromAnotherFirmsHasTheOriginsOfBoth() {
    var foreign =
        new PackageRegistered(
            PARENT_PACKAGE, DK_FIRM, List.of(DK), details(null), DK_CONTROL.person());
    world.given(TechnologyPackage.STREAM, PARENT_PACKAGE, List.of(foreign));
    technology
        .when(register(UA_CONTROL, PARENT_PACKAGE))
        .records(
            new PackageRegistered(
                PACKAGE, UA_FIRM, List.of(DK, UA), details(PARENT_PACKAGE), UA_CONTROL.person()));
  }

  @ParameterizedTest
  @MethodSource("peopleOfTheOwner")
  void anyoneOfTheOwnerIssuesARevision(FirmMember actor) {
    technology
        .given(Packages.registered())
        .when(issue(actor, CONTENT))
        .records(
            new RevisionIssued(PACKAGE, REVISION_A, CONTENT, MANIFEST.digest(), actor.person()));
  }

  static FirmMember[] peopleOfTheOwner() {
    return new FirmMember[] {UA_ADMINISTRATOR, UA_CONTROL, UA_ENGINEER};
  }

  @Test
  void aRevisionOfNoPackageIsNotIssued() {
    technology.when(issue(UA_ENGINEER, CONTENT)).refuses(TechnologyRule.PACKAGE_KNOWN, "packageId");
  }

  @ParameterizedTest
  @MethodSource("othersThanTheOwner")
  void nobodyElseIssuesARevision(Actor actor) {
    technology
        .given(Packages.registered())
        .when(issue(actor, CONTENT))
        .refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] othersThanTheOwner() {
    return new Actor[] {DK_CONTROL, OLENA};
  }

  @ParameterizedTest
  @EnumSource(names = {"DK_TIL_TJENESTEBRUG", "UA_DSK"})
  void theLowestGradingOfEachStateIsKept(SecurityGrading grading) {
    var graded = new RevisionContent(MANIFEST, grading, null);
    technology
        .given(Packages.registered())
        .when(issue(UA_ENGINEER, graded))
        .records(
            new RevisionIssued(
                PACKAGE, REVISION_A, graded, MANIFEST.digest(), UA_ENGINEER.person()));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"DK_TIL_TJENESTEBRUG", "UA_DSK"})
  void nothingGradedHigherIsKept(SecurityGrading grading) {
    technology
        .given(Packages.registered())
        .when(issue(UA_ENGINEER, new RevisionContent(MANIFEST, grading, null)))
        .refuses(TechnologyRule.GRADING_WITHIN_ACCREDITATION, "grading");
  }

  @Test
  void aRevisionIsIssuedOnce() {
    technology
        .given(Packages.issued())
        .when(issue(UA_ENGINEER, CONTENT))
        .refuses(TechnologyRule.REVISION_ISSUED_ONCE, "revision");
  }

  @Test
  void aRevisionSupersedesOneOfItsPackage() {
    var content = new RevisionContent(MANIFEST, null, REVISION_A);
    technology
        .given(Packages.issued())
        .when(new IssueRevision(by(UA_ENGINEER), PACKAGE, REVISION_B, content))
        .records(
            new RevisionIssued(
                PACKAGE, REVISION_B, content, MANIFEST.digest(), UA_ENGINEER.person()));
  }

  @Test
  void aRevisionDoesNotSupersedeWhatWasNeverIssued() {
    technology
        .given(Packages.registered())
        .when(issue(UA_ENGINEER, new RevisionContent(MANIFEST, null, REVISION_C)))
        .refuses(TechnologyRule.REVISION_KNOWN, "supersedes");
  }

  @Test
  void aRevisionDoesNotSupersedeItself() {
    technology
        .given(Packages.registered())
        .when(issue(UA_ENGINEER, new RevisionContent(MANIFEST, null, REVISION_A)))
        .refuses(TechnologyRule.REVISION_KNOWN, "supersedes");
  }

  private static RegisterPackage register(Actor actor, @Nullable PackageId derivedFrom) {
    return new RegisterPackage(by(actor), PACKAGE, details(derivedFrom));
  }

  private static IssueRevision issue(Actor actor, RevisionContent content) {
    return new IssueRevision(by(actor), PACKAGE, REVISION_A, content);
  }
}
