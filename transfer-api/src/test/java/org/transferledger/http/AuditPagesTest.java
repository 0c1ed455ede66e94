package org.transferledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.transferledger.command.Commands;
import org.transferledger.support.Http;
import org.transferledger.support.Http.Answer;
import org.transferledger.support.Ledger;
import org.transferledger.support.ServerTest;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.Scope;

class AuditPagesTest extends ServerTest {
  @Autowired private Commands commands;
  private Http http = new Http("");

  @BeforeEach
  void connect() {
    http = new Http(address());
  }

  @Test
  void pagesTogetherAreTheWholeListAsOfTheFirstPage() {
    var ledger = new Ledger(commands, 3);
    String list = "/history?package=" + ledger.technology;
    List<Long> whole = positions(http.get(list, "auditor"));
    List<Long> paged = new ArrayList<>();
    Answer page = http.get(list + "&pageSize=3", "auditor");
    while (true) {
      paged.addAll(positions(page));
      String next = page.body().path("nextPageToken").asString("");
      if (next.isEmpty()) {
        break;
      }
      assertThat(page.header("Link")).endsWith("; rel=\"next\"").contains(next);
      ledger.approvedTransfer();
      page = http.get(list + "&pageSize=3&pageToken=" + next, "auditor");
    }

    assertThat(paged).isEqualTo(whole).hasSizeGreaterThan(6);
  }

  @Test
  void aPageTokenIsBoundToItsList() {
    var ledger = new Ledger(commands, 1);
    String token =
        http.get("/history?package=" + ledger.technology + "&pageSize=1", "auditor")
            .body()
            .path("nextPageToken")
            .asString();

    assertThat(http.get("/history?firm=" + ledger.sender + "&pageToken=" + token, "auditor").type())
        .isEqualTo("/problems/page-token-foreign");
    assertThat(http.get("/custody?pageToken=" + token, "auditor").type())
        .isEqualTo("/problems/page-token-foreign");
    assertThat(http.get("/history?pageToken=x", "auditor").type())
        .isEqualTo("/problems/page-token-foreign");
  }

  @Test
  void aLargePageIsCappedAndASmallOneIsOne() {
    new Ledger(commands, 1);

    assertThat(http.get("/history?pageSize=1000000", "auditor").status()).isEqualTo(200);
    assertThat(positions(http.get("/history?pageSize=0", "auditor"))).hasSize(1);
  }

  @Test
  void aPastAnswerNeverChanges() {
    var ledger = new Ledger(commands, 3);
    var transfer = ledger.approvedTransfer();
    Instant before = Instant.now();
    awaitPast(before);
    String list = "/custody?package=" + ledger.technology;
    assertThat(holdings(list + "&asOf=" + before)).isZero();
    long released = ledger.release(transfer).position();
    Instant between = Instant.now();
    awaitPast(between);
    assertThat(holdings(list + "&asOf=" + between)).isEqualTo(1);
    ledger.restrict(RestrictionOrder.Kind.REVOKE, Scope.everyone());

    assertThat(holdings(list + "&asOf=" + before)).isZero();
    assertThat(holdings(list + "&asOf=" + between + "&current=true")).isEqualTo(1);
    assertThat(holdings(list + "&atPosition=" + (released - 2))).isZero();
    assertThat(holdings(list + "&atPosition=" + released + "&current=true")).isEqualTo(1);
    assertThat(holdings(list + "&current=true")).isZero();
    assertThat(holdings(list)).isEqualTo(1);
    assertThat(http.get(list + "&asOf=" + between, "auditor").header("Memento-Datetime"))
        .endsWith("GMT");
  }

  @Test
  void theFutureIsRefusedAndPositionsAreForAuditors() {
    assertThat(http.get("/history?asOf=2199-01-01T00:00:00Z", "auditor").type())
        .isEqualTo("/problems/moment-not-past");
    assertThat(http.get("/history?atPosition=999999999", "auditor").type())
        .isEqualTo("/problems/moment-not-past");
    assertThat(http.get("/history?atPosition=-1", "auditor").type())
        .isEqualTo("/problems/moment-not-past");
    assertThat(http.get("/history?atPosition=1", "investigator").type())
        .isEqualTo("/problems/role-not-admitted");
    assertThat(http.get("/history?asOf=2020-01-01T00:00:00Z&atPosition=1", "auditor").type())
        .isEqualTo("/problems/invalid-request");
    assertThat(http.get("/history?asOf=yesterday", "auditor").type())
        .isEqualTo("/problems/invalid-fields");
  }

  @Test
  void aFilterThatDoesNotExistIsNotTakenForAll() {
    Answer answer = http.get("/history?pakage=1", "auditor");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("violations").findValuesAsString("field"))
        .containsExactly("pakage");
    assertThat(http.get("/history?type=no.such", "auditor").body().path("items").size()).isZero();
    assertThat(
            http.get("/history?firm=UA-1234&package=" + UUID.randomUUID(), "auditor")
                .body()
                .path("items")
                .size())
        .isZero();
    Answer faulty = http.get("/history?type=No%20Name&text=%2C", "auditor");
    assertThat(faulty.status()).isEqualTo(400);
    assertThat(faulty.body().path("violations").findValuesAsString("field"))
        .containsExactlyInAnyOrder("type", "text");
  }

  @Test
  void historyNamesActorCapacityTimeAndPosition() {
    var ledger = new Ledger(commands, 1);
    var transfer = ledger.approvedTransfer();
    ledger.release(transfer);

    var released =
        http.get("/history?transfer=" + transfer + "&type=transfer.released", "auditor")
            .body()
            .path("items")
            .path(0);

    assertThat(released.path("capacity").asString())
        .isEqualTo("EXPORT_CONTROL_OFFICER of " + ledger.sender);
    assertThat(released.path("actorSubject").asString())
        .isEqualTo(ledger.sender + "-EXPORT_CONTROL_OFFICER");
    assertThat(Instant.parse(released.path("recordedAt").asString()))
        .isBeforeOrEqualTo(Instant.now());
    assertThat(released.path("payload").path("rating").path("code").asString()).isEqualTo("ML10.c");
  }

  private int holdings(String path) {
    return http.get(path, "auditor").body().path("items").size();
  }

  private static List<Long> positions(Answer page) {
    return page.body().path("items").valueStream().map(it -> it.path("position").asLong()).toList();
  }

  private static void awaitPast(Instant moment) {
    while (!Instant.now().isAfter(moment.plusMillis(2))) {
      Thread.onSpinWait();
    }
  }
}
