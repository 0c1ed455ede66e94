package org.transferledger.rerating.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.transferledger.command.Commands;
import org.transferledger.command.StateReader;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.CaseId;
import org.transferledger.core.Country;
import org.transferledger.core.TransferId;
import org.transferledger.support.Http;
import org.transferledger.support.Http.Answer;
import org.transferledger.support.Ledger;
import org.transferledger.support.ServerTest;
import org.transferledger.technology.Digest;
import org.transferledger.technology.Rating;
import org.transferledger.technology.TechnologyCommand.Rerate;
import org.transferledger.technology.TechnologyCommand.Rerating;
import org.transferledger.technology.TechnologyCommand.VerifyRating;
import org.transferledger.transfer.PastRelease;
import org.transferledger.transfer.Transfer;
import org.transferledger.transfer.TransferCommand.RecordPastRelease;

class ReratingTest extends ServerTest {
  private static final Country NORWAY = Country.of("NO");

  @Autowired private Commands commands;
  @Autowired private StateReader reader;
  private Http http = new Http("");

  @BeforeEach
  void connect() {
    http = new Http(address());
  }

  @Test
  void whatWasReleasedUnderARatingIsListedOnceItIsChanged() {
    var ledger = new Ledger(commands, 5);
    var first = ledger.approvedTransfer();
    ledger.release(first);
    var second = ledger.approvedTransfer();
    ledger.release(second);
    assertThat(transfers(list(ledger))).isEmpty();

    long changed = rerate(ledger, "ML10.d");
    var rows = http.get(list(ledger), "auditor");
    assertThat(transfers(rows)).containsExactly(first.toString(), second.toString());
    var row = rows.body().path("items").get(0);
    assertThat(row.path("rating").path("code").asString()).isEqualTo("ML10.c");
    assertThat(row.path("newRating").path("code").asString()).isEqualTo("ML10.d");
    assertThat(row.path("state").asString()).isEqualTo("NO");
    assertThat(row.path("position").asLong()).isEqualTo(changed);
    assertThat(row.path("reason").asString()).isEqualTo("Another entry");
    assertThat(row.path("by").path("subject").asString()).startsWith(ledger.sender.toString());
    assertThat(transfers(list(ledger) + "&atPosition=" + (changed - 1))).isEmpty();
    assertThat(transfers(list(ledger) + "&atPosition=" + changed)).hasSize(2);
  }

  @Test
  void eachIsListedForEachChangeAfterItAndWithTheRatingThatItWasMadeUnder() {
    var ledger = new Ledger(commands, 5);
    var before = ledger.approvedTransfer();
    ledger.release(before);
    rerate(ledger, "ML10.d");
    verify(ledger);
    var between = ledger.approvedTransfer();
    ledger.release(between);
    rerate(ledger, "ML10.e");

    var rows = http.get(list(ledger), "auditor");
    assertThat(transfers(rows))
        .containsExactly(before.toString(), before.toString(), between.toString());
    List<String> codes = new ArrayList<>();
    rows.body().path("items").forEach(it -> codes.add(it.path("rating").path("code").asString()));
    assertThat(codes).containsExactly("ML10.c", "ML10.c", "ML10.d");
    assertThat(transfers(list(ledger) + "&state=SE")).isEmpty();
    assertThat(transfers(list(ledger) + "&state=NO&revision=A")).hasSize(3);
    assertThat(transfers(list(ledger) + "&revision=B")).isEmpty();

    var page = http.get(list(ledger) + "&pageSize=2", "auditor");
    String next = page.body().path("nextPageToken").asString();
    assertThat(transfers(page)).hasSize(2);
    assertThat(transfers(list(ledger) + "&pageSize=2&pageToken=" + next))
        .containsExactly(between.toString());
  }

  @Test
  void aPastReleaseIsListedLikeAnyOther() {
    var ledger = new Ledger(commands, 5);
    var terms =
        requireNonNull(reader.read(Transfer.STREAM, ledger.approvedTransfer().toString()).state())
            .terms();
    var past =
        new PastRelease(
            terms, Instant.parse("2026-01-02T00:00:00Z"), new Digest("ab".repeat(32)), "An audit");
    var id = new TransferId(UUID.randomUUID());
    ledger.run(
        new RecordPastRelease(Ledger.officer(NORWAY, 1), id, new CaseId(UUID.randomUUID()), past),
        id);
    rerate(ledger, "ML10.d");

    assertThat(transfers(list(ledger))).containsExactly(id.toString());
  }

  @Test
  void itIsForOfficesOnly() {
    assertThat(http.get("/reratings", "strizh-engineer").type())
        .isEqualTo("/problems/role-not-admitted");
    assertThat(http.get("/reratings", "").status()).isEqualTo(401);
  }

  private static long rerate(Ledger ledger, String code) {
    var rating = new Rating(NORWAY, "EU-CML", LocalDate.parse("2025-02-24"), code);
    return ledger
        .run(
            new Rerate(
                Ledger.member(ledger.sender, FirmRole.EXPORT_CONTROL_OFFICER),
                ledger.technology,
                Ledger.REVISION,
                new Rerating(rating, "Another entry")),
            ledger.technology)
        .position();
  }

  private static void verify(Ledger ledger) {
    ledger.run(
        new VerifyRating(Ledger.officer(NORWAY, 1), ledger.technology, Ledger.REVISION, NORWAY),
        ledger.technology);
  }

  private static String list(Ledger ledger) {
    return "/reratings?package=" + ledger.technology;
  }

  private List<String> transfers(String path) {
    return transfers(http.get(path, "auditor"));
  }

  private static List<String> transfers(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    List<String> transfers = new ArrayList<>();
    answer.body().path("items").forEach(it -> transfers.add(it.path("transferId").asString()));
    return transfers;
  }
}
