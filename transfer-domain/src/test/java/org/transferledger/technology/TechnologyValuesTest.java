package org.transferledger.technology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Faults.missing;
import static org.transferledger.support.Ids.DK_SITE;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_ENGINEER;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.support.Faults;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.TechnologyCommand.Lifting;
import org.transferledger.technology.TechnologyCommand.PackageDetails;
import org.transferledger.technology.TechnologyCommand.RevisionContent;

class TechnologyValuesTest {
  @ParameterizedTest
  @ValueSource(strings = {"A", "2.1", "rev_3-b", "a1234567890123456789"})
  void aRevisionLabelIsShortAndPlain(String label) {
    assertThat(new RevisionLabel(label)).hasToString(label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".1", "-a", "A B", "A\n", "Ø", "a12345678901234567890", "a/b"})
  void anythingElseIsNoRevisionLabel(String label) {
    assertThat(Faults.in(() -> new RevisionLabel(label))).containsExactly("");
  }

  @Test
  void aDigestIsThatOfTheContent() {
    assertThat(Digest.of("abc".getBytes(UTF_8)))
        .hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void aDigestIsKeptInLowerCase() {
    assertThat(new Digest("AB".repeat(32))).isEqualTo(new Digest("ab".repeat(32)));
  }

  @ParameterizedTest
  @CsvSource({
    "dk_fortroligt, DK_FORTROLIGT",
    "Til Tjenestebrug, DK_TIL_TJENESTEBRUG",
    "дск, UA_DSK",
    "ЦІЛКОМ ТАЄМНО, UA_TSILKOM_TAIEMNO"
  })
  void aGradingIsTakenByNameOrMarking(String text, SecurityGrading grading) {
    assertThat(SecurityGrading.of(text)).isEqualTo(grading);
    assertThat(SecurityGrading.of(grading.marking())).isEqualTo(grading);
  }

  @Test
  void aGradingOfAnotherStateIsNone() {
    assertThat(Faults.in(() -> SecurityGrading.of("RESTRICTED"))).containsExactly("");
  }

  @Test
  void aDigestHas64HexadecimalDigits() {
    Stream.of("ab".repeat(31), "ab".repeat(32) + "a", "xy".repeat(32), "ab".repeat(32) + "\n", "")
        .forEach(hex -> assertThat(Faults.in(() -> new Digest(hex))).containsExactly(""));
    assertThat(Faults.in(() -> new Digest(missing()))).containsExactly("");
  }

  @Test
  void onlyTheLowestGradingOfEachStateIsAccredited() {
    assertThat(Stream.of(SecurityGrading.values()).filter(SecurityGrading::accredited))
        .containsExactly(SecurityGrading.DK_TIL_TJENESTEBRUG, SecurityGrading.UA_DSK);
  }

  @Test
  void aScopeNamesWhatItsKindSays() {
    assertThat(Faults.in(() -> new Scope(Scope.Kind.FIRM, "DK-38401234"))).isEmpty();
    assertThat(Faults.in(() -> new Scope(Scope.Kind.SITE, DK_SITE.toString()))).isEmpty();
    assertThat(Faults.in(() -> new Scope(Scope.Kind.STATE, "DK"))).isEmpty();
    assertThat(Faults.in(() -> new Scope(Scope.Kind.LICENCE, EXPORT_LICENCE.toString()))).isEmpty();
    assertThat(Scope.everyone()).isEqualTo(new Scope(Scope.Kind.EVERYONE, null));
  }

  @ParameterizedTest
  @CsvSource({"FIRM, DK", "SITE, DK", "STATE, Denmark", "LICENCE, DK", "SITE, 1-1-1-1-1"})
  void aScopeOfAnotherFormIsRefused(Scope.Kind kind, String value) {
    assertThat(Faults.in(() -> new Scope(kind, value))).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EVERYONE")
  void onlyEveryoneNeedsNoValue(Scope.Kind kind) {
    assertThat(Faults.in(() -> new Scope(kind, null))).containsExactly("value");
  }

  @Test
  void everyoneHasNoValue() {
    assertThat(Faults.in(() -> new Scope(Scope.Kind.EVERYONE, "DK"))).containsExactly("value");
    assertThat(Faults.in(() -> new Scope(missing(), "DK"))).containsExactly("kind");
  }

  @Test
  void anEmbargoIsOnAState() {
    assertThat(faultsOf(Kind.EMBARGO, new Scope(Scope.Kind.STATE, "DK"), null, false)).isEmpty();
    assertThat(faultsOf(Kind.EMBARGO, Scope.everyone(), null, false)).containsExactly("scope");
    assertThat(faultsOf(Kind.EMBARGO, new Scope(Scope.Kind.FIRM, "DK-38401234"), null, false))
        .containsExactly("scope");
  }

  @Test
  void otherKindsMayBeOnAState() {
    assertThat(faultsOf(Kind.REVOKE, new Scope(Scope.Kind.STATE, "DK"), null, false)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"HOLD", "EMBARGO"})
  void anEmergencyIsAHold(Kind kind) {
    assertThat(faultsOf(Kind.HOLD, Scope.everyone(), null, true)).isEmpty();
    assertThat(faultsOf(kind, Scope.everyone(), null, true)).contains("kind");
  }

  @Test
  void aRestrictionEndsAfterItsEffectiveTime() {
    assertThat(faultsOf(Kind.HOLD, Scope.everyone(), NOW.plusMillis(1), false)).isEmpty();
    assertThat(faultsOf(Kind.HOLD, Scope.everyone(), NOW, false)).containsExactly("end");
  }

  @Test
  void everyFaultOfAnOrderIsReportedAtOnce() {
    assertThat(
            Faults.in(() ->
                new RestrictionOrder(
                    Kind.EMBARGO, Scope.everyone(), " ", "x".repeat(501), NOW, NOW, true)))
        .containsExactly("reason", "legalBasis", "end", "kind", "scope");
    assertThat(
            Faults.in(() ->
                new RestrictionOrder(
                    missing(), missing(), missing(), missing(), missing(), null, false)))
        .containsExactly("kind", "scope", "reason", "legalBasis", "effective");
  }

  @ParameterizedTest
  @EnumSource
  void onlyNeedToKnowNamesPeopleAndOnlyNationalityNamesNationalities(Kind kind) {
    var people = List.of(UA_ENGINEER.person());
    var nationalities = List.of(UA, DK);
    var scope = new Scope(Scope.Kind.STATE, "DK");
    assertThat(faultsNaming(kind, scope, null, null))
        .isEqualTo(
            switch (kind) {
              case NEED_TO_KNOW -> List.of("people");
              case NATIONALITY -> List.of("nationalities");
              case HOLD, SUSPEND, QUARANTINE, EMBARGO, REVOKE -> List.of();
            });
    assertThat(faultsNaming(kind, scope, people, nationalities))
        .isEqualTo(
            switch (kind) {
              case NEED_TO_KNOW -> List.of("nationalities");
              case NATIONALITY -> List.of("people");
              case HOLD, SUSPEND, QUARANTINE, EMBARGO, REVOKE -> List.of("people", "nationalities");
            });
  }

  @Test
  void whoIsNamedIsNamedOnce() {
    assertThat(faultsNaming(Kind.NEED_TO_KNOW, Scope.everyone(), List.of(), null))
        .containsExactly("people");
    var twice = List.of(UA_ENGINEER.person(), UA_ENGINEER.person());
    assertThat(faultsNaming(Kind.NEED_TO_KNOW, Scope.everyone(), twice, null))
        .containsExactly("people");
    assertThat(faultsNaming(Kind.NATIONALITY, Scope.everyone(), null, List.of()))
        .containsExactly("nationalities");
    assertThat(faultsNaming(Kind.NATIONALITY, Scope.everyone(), null, List.of(DK, DK)))
        .containsExactly("nationalities");
  }

  @Test
  void aScopeOfAPersonIsIssuerSpaceSubject() {
    var person = new Person("https://id.example", "a b");
    assertThat(Scope.person(person))
        .isEqualTo(new Scope(Scope.Kind.PERSON, "https://id.example a b"));
    assertThat(Faults.in(() -> Scope.person(new Person("an issuer", "a")))).isNotEmpty();
    for (String other : List.of("", "https://id.example", " a", "https://id.example ")) {
      assertThat(Faults.in(() -> new Scope(Scope.Kind.PERSON, other))).isNotEmpty();
    }
  }

  private static List<String> faultsNaming(
      Kind kind,
      Scope scope,
      @Nullable List<Person> people,
      @Nullable List<Country> nationalities) {
    return Faults.in(() ->
        new RestrictionOrder(
            kind, scope, "Review", "s. 5", NOW, null, false, people, nationalities));
  }

  @Test
  void detailsHaveATitleAndMayHaveADescription() {
    assertThat(Faults.in(() -> new PackageDetails("Airframe", null, null, null))).isEmpty();
    assertThat(Faults.in(() -> new PackageDetails("Airframe", "Two\nlines", null, null))).isEmpty();
    assertThat(Faults.in(() -> new PackageDetails("Airframe", null, null, null, "A-1"))).isEmpty();
    assertThat(Faults.in(() -> new PackageDetails("Airframe", null, null, null, " ")))
        .containsExactly("reference");
    assertThat(Faults.in(() -> new PackageDetails("Airframe", null, null, null, "x".repeat(101))))
        .containsExactly("reference");
    assertThat(Faults.in(() -> new PackageDetails(" ", "x".repeat(2_001), null, null)))
        .containsExactly("title", "description");
  }

  @Test
  void contentHasAManifestAndLiftingAReason() {
    assertThat(Faults.in(() -> new RevisionContent(missing(), null, null)))
        .containsExactly("manifest");
    assertThat(Faults.in(() -> new Lifting(""))).containsExactly("reason");
  }

  private static List<String> faultsOf(
      Kind kind, Scope scope, @Nullable Instant end, boolean emergency) {
    return Faults.in(
        () -> new RestrictionOrder(kind, scope, "Review", "s. 5", NOW, end, emergency));
  }

  @Test
  void aScopeNamesTheFieldAtFault() {
    assertThat(Faults.in(() -> new Scope(Scope.Kind.FIRM, "nonsense"))).containsExactly("value");
  }
}
