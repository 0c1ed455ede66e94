package org.transferledger.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Faults.missing;
import static org.transferledger.support.Ids.PACKAGE;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.transferledger.support.Faults;

class CoreValuesTest {
  @ParameterizedTest
  @ValueSource(strings = {"DK", "UA", "SE"})
  void aCountryIsItsCode(String code) {
    assertThat(Country.of(code)).hasToString(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "DNK", "EU", "ZZ", "DK ", "D", "\u0131T"})
  void anythingElseIsNoCountry(String code) {
    assertThat(Faults.in(() -> Country.of(code))).containsExactly("");
  }

  @Test
  void codesAreTakenInAnyCaseAndKeptInCapitals() {
    assertThat(Country.of("dk")).isEqualTo(Country.of("DK"));
    assertThat(new FirmId("dk-a1")).isEqualTo(new FirmId("DK-A1"));
  }

  @Test
  void countriesAreOrderedByCode() {
    assertThat(Stream.of("UA", "DK", "SE").map(Country::of).sorted())
        .extracting(Country::code)
        .containsExactly("DK", "SE", "UA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DK-38401234", "UA-43201234", "SE-55", "DE-HRB12345678901234567"})
  void aFirmIsItsStateAndNumber(String id) {
    assertThat(new FirmId(id)).hasToString(id);
    assertThat(new FirmId(id).homeState()).hasToString(id.substring(0, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "DK",
        "DK-",
        "DK-1",
        "DK38401234",
        "EU-38401234",
        "DK-3840 1234",
        "DK-3840-1234",
        "DK-123456789012345678901",
        "DK-38401234\n",
        "DK-38401234/"
      })
  void anythingElseIsNoFirm(String id) {
    assertThat(Faults.in(() -> new FirmId(id))).containsExactly("");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void anIdIsAUuid(Function<String, Object> of) {
    var text = PACKAGE.toString();
    assertThat(of.apply(text)).hasToString(text).isEqualTo(of.apply(text.toUpperCase(Locale.ROOT)));
    for (var other : List.of("", "1-1-1-1-1", "x", text + "0", " " + text, "{" + text + "}")) {
      assertThat(Faults.in(() -> of.apply(other))).containsExactly("");
    }
  }

  static Stream<Function<String, Object>> ids() {
    return Stream.of(
        PackageId::of, LicenceId::of, TransferId::of, CaseId::of, RestrictionId::of, SiteId::of);
  }

  @Test
  void nothingIsMadeOfNothing() {
    assertThat(Faults.in(() -> new PackageId(missing()))).containsExactly("");
    assertThat(Faults.in(() -> new LicenceId(missing()))).containsExactly("");
    assertThat(Faults.in(() -> new TransferId(missing()))).containsExactly("");
    assertThat(Faults.in(() -> new CaseId(missing()))).containsExactly("");
    assertThat(Faults.in(() -> new RestrictionId(missing()))).containsExactly("");
    assertThat(Faults.in(() -> new SiteId(missing()))).containsExactly("");
    assertThat(Faults.in(() -> new FirmId(missing()))).containsExactly("");
    assertThat(Faults.in(() -> new Country(missing()))).containsExactly("");
    assertThat(Faults.in(() -> new Person(missing(), missing())))
        .containsExactly("issuer", "subject");
  }

  @Test
  void aPersonIsTheSubjectOfAnIssuer() {
    assertThat(new Person("https://a.example", "anna"))
        .isNotEqualTo(new Person("https://b.example", "anna"));
    assertThat(new Person("https://a.example", "anna")).hasToString("anna of https://a.example");
    assertThat(Faults.in(() -> new Person(" ", "x\u0000"))).containsExactly("issuer", "subject");
  }
}
