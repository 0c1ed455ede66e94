package org.transferledger.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.Person;
import org.transferledger.history.read.HistoryProjector;
import org.transferledger.ledger.LogReader;
import org.transferledger.projection.rebuild.Rebuild.Status;
import org.transferledger.projection.rebuild.Rebuilder;
import org.transferledger.projection.rebuild.Rebuilds;
import org.transferledger.support.Ledger;
import org.transferledger.support.ServerTest;
import org.transferledger.support.Web;
import org.transferledger.support.Web.Answer;
import tools.jackson.databind.JsonNode;

/** Views are built anew beside those in use, which nobody who reads notices. */
class RebuildTest extends ServerTest {
  private static final Act OPERATOR =
      new Act(
          new Actor.Operator(new Person("https://issuer.example", "operator-1")), Instant.EPOCH);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired private WebApplicationContext context;
  @Autowired private Commands commands;
  @Autowired private DataSource dataSource;
  @Autowired private LogReader log;
  @Autowired private ViewProgress progress;
  @Autowired private Rebuilds rebuilds;
  @Autowired private EventPages pages;
  @Autowired private List<Projector> projectors;
  @Autowired private PlatformTransactionManager transactions;

  private Web web;
  private Ledger ledger;

  @BeforeEach
  void somethingIsOnRecord() throws InterruptedException {
    web = new Web(context);
    ledger = new Ledger(commands, 20);
    ledger.release(ledger.approvedTransfer());
    everyViewIsThere();
  }

  @AfterEach
  void nothingIsLeftBehind() {
    rebuilds.latest(10).stream()
        .filter(it -> it.status() != Status.DONE && it.status() != Status.RUNNING)
        .forEach(it -> web.post(OPERATOR, "/rebuilds/" + it.id() + "/discard", null));
  }

  @Test
  void allViewsAreBuiltAnewAndEqualThoseThatTheyReplaceWhileCommandsGoOn() throws Exception {
    var before = generations();
    var busy = new AtomicBoolean(true);
    Set<Integer> answers = ConcurrentHashMap.newKeySet();
    var thread =
        Thread.ofVirtual()
            .start(() -> {
              Act officer = Ledger.officer(ledger.sender.homeState(), 1);
              while (busy.get()) {
                ledger.approvedTransfer();
                answers.add(web.get(officer, "/custody").status());
                answers.add(web.get(officer, "/history?pageSize=5").status());
              }
            });

    Answer begun = web.post(OPERATOR, "/rebuilds", "{}").accepted();
    assertThat(begun.status()).isEqualTo(202);
    var done = ended(begun.location());
    busy.set(false);
    thread.join();

    assertThat(answers).containsExactly(200);
    assertThat(done.path("status").asString()).as(done.toString()).isEqualTo("DONE");
    assertThat(done.path("views").size()).isEqualTo(projectors.size());
    done.path("views")
        .forEach(view -> {
          assertThat(view.path("status").asString()).isEqualTo("SWITCHED");
          view.path("parity").forEach(it -> assertThat(it.path("same").asBoolean()).isTrue());
          assertThat(view.path("parity").size()).isPositive();
        });
    assertThat(generations())
        .isEqualTo(
            before.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue() + 1)));
    everyViewIsThere();
    assertThat(count("select count(*) from history.event")).isEqualTo(log.lastPosition());
    assertThat(count("select count(*) from pg_namespace where nspname ~ '_(next|old)$'")).isZero();
  }

  @Test
  void aViewThatHasLostARowDiffersAndIsMendedWhenAnOperatorDecidesSo() throws Exception {
    jdbc().sql("delete from history.event where position = 3").update();

    Answer begun = web.post(OPERATOR, "/rebuilds", "{\"views\": [\"history\"]}").accepted();
    var different = ended(begun.location());

    assertThat(different.path("status").asString()).isEqualTo("DIFFERENT");
    assertThat(different.at("/views/0/parity").toString()).contains("\"table\":\"event\"");
    assertThat(count("select count(*) from history.event where position = 3")).isZero();
    assertThat(web.post(OPERATOR, "/rebuilds", "{\"views\": [\"history\", \"custody\"]}").problem())
        .isEqualTo("rebuild-under-way");

    web.post(OPERATOR, begun.location() + "/switch", null).accepted();

    assertThat(web.get(OPERATOR, begun.location()).body().path("status").asString())
        .isEqualTo("DONE");
    assertThat(count("select count(*) from history.event where position = 3")).isEqualTo(1);
  }

  @Test
  void whatStopsARebuildLeavesTheViewInUseAloneAndItGoesOnWhereItWas() throws Exception {
    var broken = new AtomicBoolean(true);
    EventPages failing =
        (position, limit) -> {
          if (broken.get() && position > 10) {
            throw new IllegalStateException("the node is gone");
          }
          return pages.after(position, Math.min(limit, 7));
        };
    UUID id = UUID.randomUUID();
    int before = generations().getOrDefault(HistoryProjector.VIEW, 0);
    try (var rebuilder =
        new Rebuilder(
            dataSource, projectors, failing, rebuilds, progress, transactions, "another")) {
      rebuilder.start(id, List.of(HistoryProjector.VIEW), "operator-1");
      assertThat(ended("/rebuilds/" + id).path("status").asString()).isEqualTo("FAILED");
      var halted = rebuilds.find(id).orElseThrow().views().getFirst();
      assertThat(halted.position()).isBetween(7L, 14L);
      assertThat(generations()).containsEntry(HistoryProjector.VIEW, before);
      assertThat(count("select count(*) from history.event")).isEqualTo(log.lastPosition());

      broken.set(false);
      assertThat(rebuilder.resume(id)).isTrue();
      assertThat(ended("/rebuilds/" + id).path("status").asString()).isEqualTo("DONE");
    }
    assertThat(generations()).containsEntry(HistoryProjector.VIEW, before + 1);
  }

  @Test
  void onlyAnOperatorBuildsAndOnlyViewsThatThereAre() {
    Act officer = Ledger.officer(ledger.sender.homeState(), 1);
    assertThat(web.post(officer, "/rebuilds", "{}").problem()).isEqualTo("role-not-admitted");
    assertThat(web.get(officer, "/views").problem()).isEqualTo("role-not-admitted");
    Answer unknown = web.post(OPERATOR, "/rebuilds", "{\"views\": [\"event\"]}");
    assertThat(unknown.problem()).isEqualTo("invalid-fields");
    assertThat(unknown.body().toString()).contains("views").contains("history");
    assertThat(web.get(OPERATOR, "/rebuilds/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  private JsonNode ended(String location) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var rebuild = web.get(OPERATOR, location).body();
      if (!rebuild.path("status").asString().equals("RUNNING") || System.nanoTime() > deadline) {
        return rebuild;
      }
      Thread.sleep(20);
    }
  }

  private Map<String, Integer> generations() {
    return progress.standings().stream()
        .collect(
            Collectors.toMap(
                ViewProgress.ViewStanding::view, ViewProgress.ViewStanding::generation));
  }

  private void everyViewIsThere() throws InterruptedException {
    long end = log.lastPosition();
    for (Projector projector : projectors) {
      assertThat(progress.await(projector.view(), end, PATIENCE)).isTrue();
    }
  }

  private JdbcClient jdbc() {
    return JdbcClient.create(dataSource);
  }

  private long count(String query) {
    return jdbc().sql(query).query(Long.class).single();
  }
}
