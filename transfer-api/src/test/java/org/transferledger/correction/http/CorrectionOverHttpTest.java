package org.transferledger.correction.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.Person;
import org.transferledger.core.RestrictionId;
import org.transferledger.firm.Authorisation;
import org.transferledger.firm.FirmCommand.AuthorisePerson;
import org.transferledger.support.Ledger;
import org.transferledger.support.Moments;
import org.transferledger.support.ServerTest;
import org.transferledger.support.Web;
import org.transferledger.support.Web.Answer;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyCommand.RestrictAccess;
import tools.jackson.databind.JsonNode;

/** What two officers correct, what stays of it as it was written, and what counts from then on. */
class CorrectionOverHttpTest extends ServerTest {
  private static final Country NORWAY = Country.of("NO");
  private static final Country SWEDEN = Country.of("SE");
  private static final Act ONE = Ledger.officer(NORWAY, 1);
  private static final Act TWO = Ledger.officer(NORWAY, 2);
  private static final Act THREE = Ledger.officer(NORWAY, 3);
  private static final Person READER = new Person("https://issuer.example", "reader");

  @Autowired private Commands commands;
  @Autowired private DataSource dataSource;
  @Autowired private WebApplicationContext context;

  private Web web;
  private Ledger ledger;

  @BeforeEach
  void twoFirms() {
    web = new Web(context);
    ledger = new Ledger(commands, 1);
  }

  @Test
  void whatIsCorrectedCountsAndBothValuesStayOnRecord() {
    byte[] written = stored();
    Instant before = Moments.now();
    confirm(TWO, asked("Street 7")).accepted();
    Instant between = Moments.now();
    confirm(THREE, asked("Street 9")).accepted();

    assertThat(street()).isEqualTo("Street 9");
    JsonNode registered = registered("");
    assertThat(registered.at("/payload/details/address").asString()).isEqualTo("Street 1");
    assertThat(values(registered)).containsExactly("Street 1 -> Street 7", "Street 7 -> Street 9");
    assertThat(values(registered("&asOf=" + before))).isEmpty();
    assertThat(values(registered("&asOf=" + between))).containsExactly("Street 1 -> Street 7");
    assertThat(stored()).isEqualTo(written);
  }

  @Test
  void eachStepOfACorrectionIsInTheHistory() {
    String correction = asked("Street 7");
    confirm(TWO, correction).accepted();

    var history = web.get(ONE, "/history?firm=" + ledger.sender).items();
    assertThat(history.findValuesAsString("type"))
        .contains("correction.asked", "correction.confirmed", "record.corrected");
    JsonNode corrected =
        web.get(ONE, "/history?firm=" + ledger.sender + "&type=record.corrected").items().path(0);
    assertThat(corrected.path("streamId").asString()).isEqualTo(ledger.sender.value());
    assertThat(corrected.at("/payload/recorded").asString()).isEqualTo("Street 1");
    assertThat(corrected.at("/payload/value").asString()).isEqualTo("Street 7");
    assertThat(corrected.at("/payload/askedBy/subject").asString()).isEqualTo("officer-NO-1");
    assertThat(corrected.at("/payload/by/subject").asString()).isEqualTo("officer-NO-2");
    assertThat(web.get(ONE, "/corrections/" + correction).body().path("status").asString())
        .isEqualTo("CONFIRMED");
  }

  @Test
  void nothingCountsThatWasAskedForOnlyOrDeclined() {
    String correction = asked("Street 7");
    assertThat(street()).isEqualTo("Street 1");

    String path = "/corrections/" + correction + "/refusal";
    web.post(TWO, path, "{\"reason\": \"It is as it was.\"}").accepted();

    assertThat(street()).isEqualTo("Street 1");
    assertThat(confirm(TWO, correction).problem()).isEqualTo("correction-decided-once");
    assertThat(registered("").path("corrections")).isEmpty();
  }

  @Test
  void whoAsksDoesNotConfirmAndNobodyOfAnotherStateDoes() {
    String correction = asked("Street 7");

    assertThat(confirm(ONE, correction).problem()).isEqualTo("correction-confirmed-by-another");
    assertThat(confirm(Ledger.officer(SWEDEN, 2), correction).status()).isEqualTo(403);
    assertThat(street()).isEqualTo("Street 1");
  }

  @Test
  void aCorrectionThatCameBetweenMakesTheOlderOneRefused() {
    String older = asked("Street 7");
    String newer = asked("Street 9");
    confirm(TWO, newer).accepted();

    Answer refused = confirm(TWO, older);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("correction-is-current");
    assertThat(street()).isEqualTo("Street 9");
  }

  @Test
  void ofTwoWhoConfirmAtOnceOneDoes() throws InterruptedException, ExecutionException {
    for (int round = 0; round < 5; round++) {
      String correction = asked("Street 1" + round);
      var start = new CountDownLatch(1);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var answers =
            List.of(TWO, THREE).stream()
                .map(by ->
                    threads.submit(() -> {
                      start.await();
                      return confirm(by, correction);
                    }))
                .toList();
        start.countDown();
        var problems = List.of(answers.get(0).get().problem(), answers.get(1).get().problem());
        assertThat(problems).containsExactlyInAnyOrder("", "correction-decided-once");
      }
    }
    assertThat(street()).isEqualTo("Street 14");
    assertThat(registered("").path("corrections")).hasSize(5);
  }

  @Test
  void onlyWhatSomebodyWroteDownIsCorrectedAndOnlyToWhatFits() {
    assertThat(ask(ledger.sender, 0, "firmId", "NO-1").problem()).isEqualTo("field-is-correctable");
    assertThat(ask(ledger.sender, 0, "details.address", "Street 1").problem())
        .isEqualTo("correction-changes-something");
    assertThat(ask(ledger.sender, 999, "details.address", "Street 7").problem())
        .isEqualTo("corrected-event-known");
    assertThat(
            ask(ledger.sender, version("firm.screened"), "screening.screenedAt", "now").problem())
        .isEqualTo("value-fits-field");
    confirm(TWO, asked("Street 7")).accepted();
    assertThat(ask(ledger.sender, version("record.corrected"), "value", "Street 8").problem())
        .isEqualTo("corrected-event-known");
  }

  @Test
  void aLaterDecisionSeesWhatIsCorrectedAndAnEarlierOneStays() {
    var transfer = ledger.approvedTransfer();
    ledger.release(transfer);
    var until = Instant.parse("2036-01-01T00:00:00Z");
    ledger.run(
        new AuthorisePerson(
            Ledger.member(ledger.recipient, FirmRole.ADMINISTRATOR),
            ledger.recipient,
            new Authorisation(
                READER, FirmRole.ENGINEER, List.of(SWEDEN), List.of(ledger.technology), until)),
        ledger.recipient);
    var restriction = new RestrictionId(UUID.randomUUID());
    var order =
        new RestrictionOrder(
            RestrictionOrder.Kind.NATIONALITY,
            Scope.everyone(),
            "test",
            "test",
            Instant.parse("2026-01-01T00:00:00Z"),
            null,
            false,
            null,
            List.of(NORWAY));
    ledger.run(
        new RestrictAccess(Ledger.officer(SWEDEN, 1), ledger.technology, restriction, order),
        ledger.technology);
    Answer before = access(transfer);

    long version = version(ledger.recipient, "firm.person-authorised");
    String correction =
        ask(ledger.recipient, version, "authorisation.nationalities", "SE, NO").accepted().id();
    confirm(TWO, correction).accepted();
    Answer after = access(transfer);

    assertThat(before.body().path("granted").asBoolean()).isFalse();
    assertThat(before.body().path("failed").findValuesAsString("rule"))
        .containsExactly("access-not-restricted");
    assertThat(after.body().path("granted").asBoolean()).isTrue();
    Answer earlier = web.get(TWO, before.location());
    assertThat(earlier.body().path("granted").asBoolean()).isFalse();
  }

  private Answer access(Object transfer) {
    String body =
        """
        {"transferId": "%s", "person": {"issuer": "%s", "subject": "%s"}, "purpose": "USE"}\
        """
            .formatted(transfer, READER.issuer(), READER.subject());
    return web.post(Ledger.member(ledger.recipient, FirmRole.ENGINEER), "/access-checks", body)
        .accepted();
  }

  private String asked(String address) {
    return ask(ledger.sender, 0, "details.address", address).accepted().id();
  }

  private Answer ask(FirmId firm, long version, String field, String value) {
    return Corrections.ask(web, ONE, firm, version, field, value);
  }

  private Answer confirm(Act by, String correction) {
    return Corrections.confirm(web, by, correction);
  }

  private String street() {
    return web.get(ONE, "/firms/" + ledger.sender).body().path("address").asString();
  }

  private long version(String type) {
    return version(ledger.sender, type);
  }

  private long version(FirmId firm, String type) {
    return web.get(ONE, "/history?firm=" + firm + "&type=" + type)
        .items()
        .path(0)
        .path("version")
        .asLong();
  }

  private JsonNode registered(String asOf) {
    return web.get(ONE, "/history?firm=" + ledger.sender + "&type=firm.registered" + asOf)
        .items()
        .path(0);
  }

  private static List<String> values(JsonNode event) {
    var corrections = event.path("corrections");
    return IntStream.range(0, corrections.size())
        .mapToObj(corrections::path)
        .map(it -> it.path("recorded").asString() + " -> " + it.path("value").asString())
        .toList();
  }

  /** All bytes that are kept of the first event of the firm. */
  private byte[] stored() {
    return JdbcClient.create(dataSource)
        .sql(
            "select payload || metadata || blind || commitment from event"
                + " where stream_id = ? and version = 0")
        .params(ledger.sender.value())
        .query(byte[].class)
        .single();
  }
}
