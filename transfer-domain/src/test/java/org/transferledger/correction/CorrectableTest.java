package org.transferledger.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.catalogue.EventCatalogue;
import org.transferledger.core.DomainEvent;

class CorrectableTest {
  @ParameterizedTest
  @MethodSource("samples")
  void aFieldIsReadAndReplacedAndNothingElse(
      DomainEvent event, String field, String recorded, String value) {
    var path = FieldPath.of(field);
    var before = (Record) event;
    assertThat(path.in(before)).isEqualTo(recorded);
    var after = path.with(before, value);
    assertThat(path.in(after)).isEqualTo(value);
    assertThat(after).hasSameClassAs(before).isNotEqualTo(before);
    others(event, field).forEach(it -> assertThat(it.in(after)).isEqualTo(it.in(before)));
    if (!recorded.isEmpty()) {
      assertThat(path.with(after, recorded)).isEqualTo(before);
    }
  }

  static Stream<Arguments> samples() {
    var registered = Records.FIRM.getFirst();
    var screened = Records.FIRM.get(1);
    var proposed = Records.FIRM.get(2);
    var authorised = Records.FIRM.get(4);
    var packaged = Records.TECHNOLOGY.getFirst();
    var requested = Records.REQUESTED.getFirst();
    var past = Records.PAST.getFirst();
    var made = Records.MADE.getFirst();
    var shipment = Records.SHIPPED.getFirst();
    return Stream.of(
        arguments(registered, "details.name", "Firm DK-38401234", "Vinge A/S"),
        arguments(registered, "details.address", "1 Main Street", "2 Main Street"),
        arguments(proposed, "details.name", "Plant", "Odense works"),
        arguments(proposed, "details.address", "2 Works Road", "3 Works Road"),
        arguments(authorised, "authorisation.nationalities", "DK", "DK,UA"),
        arguments(screened, "screening.listVersion", "2026-02-27", "2026-02-28"),
        arguments(screened, "screening.screenedAt", "2026-03-02T09:00:00Z", "2026-03-01T09:00:00Z"),
        arguments(packaged, "details.title", "Airframe", "Airframe and wing"),
        arguments(packaged, "details.description", "Drawings of the airframe", "Drawings, 2026"),
        arguments(requested, "terms.endUse", "Assembly of airframes", "Repair of airframes"),
        arguments(requested, "terms.endUser", "", "Air Force of Ukraine"),
        arguments(requested, "terms.quantity", "10", "9.5"),
        arguments(past, "release.releasedOn", "2026-03-02T09:00:00Z", "2026-02-02T09:00:00Z"),
        arguments(past, "release.discovery", "A review", "An audit"),
        arguments(made, "details.madeOn", "2026-03-02", "2026-03-01"),
        arguments(made, "details.serialNumbers", "SN-1,SN-2", "SN-1,SN-3,SN-4"),
        arguments(shipment, "terms.endUserCertificate", "EUC 2026/117", "EUC 2026/171"),
        arguments(shipment, "terms.customsReference", "26DK003103A0B1C2D3", "26DK003103A0B1C2D4"),
        arguments(Records.LICENSED.getLast(), "issue.reference", "2026-0042", "2026-0043"));
  }

  @Test
  void everyFieldHasASample() {
    var sampled =
        samples()
            .map(Arguments::get)
            .map(it -> it[0].getClass().getSimpleName() + " " + it[1])
            .toList();
    assertThat(
            EventCatalogue.names().keySet().stream()
                .flatMap(it ->
                    Correctable.fields(it).stream().map(field -> it.getSimpleName() + " " + field)))
        .containsExactlyInAnyOrderElementsOf(sampled);
  }

  @Test
  void aListIsTakenWithBlanksBetweenItsElements() {
    var path = FieldPath.of("authorisation.nationalities");
    var authorised = (Record) Records.FIRM.get(4);
    assertThat(path.with(authorised, "dk , UA")).isEqualTo(path.with(authorised, "DK,UA"));
  }

  @Test
  void whatIsDecidedIsNotCorrected() {
    assertThat(Correctable.fields(Records.FIRM.get(3).getClass())).isEmpty();
    assertThat(Correctable.fields(RecordCorrected.class)).isEmpty();
  }

  private static List<FieldPath> others(DomainEvent event, String field) {
    return Correctable.fields(event.getClass()).stream()
        .filter(it -> !it.equals(field))
        .map(FieldPath::of)
        .toList();
  }
}
