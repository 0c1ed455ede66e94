package org.transferledger.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.command.Commands;
import org.transferledger.concurrency.RecordedCase.Recorded;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.support.Investigation;
import org.transferledger.support.Ledger;
import org.transferledger.support.ServerTest;
import org.transferledger.support.Web;
import org.transferledger.support.Web.Answer;
import tools.jackson.databind.json.JsonMapper;

/** Many work on one case at once, whatever version of it they have seen; the log is asked then. */
class CasesUnderConcurrencyTest extends ServerTest {
  private static final int ROUNDS = 2;
  private static final int TRIES = 400;
  private static final int MOST_TRIES = 4_000;
  private static final int MOST_EVIDENCE = 40;
  private static final int DECISIONS = 30;
  private static final Act ONE = Investigation.investigator(1);
  private static final Act TWO = Investigation.investigator(2);

  @Autowired private Commands commands;
  @Autowired private DataSource dataSource;
  @Autowired private WebApplicationContext context;

  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();
  private final List<String> evidence = new CopyOnWriteArrayList<>();
  private final AtomicBoolean reopened = new AtomicBoolean();
  private Web web;
  private Ledger ledger;
  private Investigation misuse;

  @BeforeEach
  void aCaseIsInvestigated() {
    web = new Web(context);
    begin();
  }

  private void begin() {
    evidence.clear();
    reopened.set(false);
    ledger = new Ledger(commands, 1);
    misuse = new Investigation(web, ledger).begun(norwegian(1), ONE, TWO);
    add(ONE);
    misuse.exclude(ONE, any()).accepted();
  }

  @Test
  void whateverHappensAtOnceTheHistoryOfACaseKeepsTheRules() throws Exception {
    Map<String, Integer> happened = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      atOnce(people());
      var rules = new RecordedCase();
      assertThat(rules.broken(history())).isEmpty();
      rules.happened().forEach((type, times) -> happened.merge(type, times, Integer::sum));
      begin();
    }

    System.out.printf("a case at once: %s; in the log: %s%n", outcomes, happened);
    assertThat(happened)
        .containsKeys(
            "misuse-case.evidence-excluded",
            "misuse-case.finding-recorded",
            "misuse-case.containment-ordered",
            "misuse-case.containment-ended",
            "technology-package.access-restricted",
            "misuse-case.closed");
    assertThat(outcomes).as("rules stood in the way of others").hasSizeGreaterThan(4);
  }

  @Test
  void whoChecksAccessAndWhoTakesOutTheFileIsInNoDecisionsWay() throws Exception {
    var transfer = ledger.approvedTransfer();
    ledger.release(transfer);
    String check =
        """
        {"transferId": "%s", "person": {"issuer": "https://issuer.example", "subject": "x"}}\
        """
            .formatted(transfer);
    Act engineer = Ledger.member(ledger.recipient, FirmRole.ENGINEER);
    Map<String, AtomicInteger> read = new ConcurrentHashMap<>();
    var over = new AtomicBoolean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> readers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        readers.add(
            threads.submit(() -> {
              while (!over.get()) {
                count(read, "check ", web.post(engineer, "/access-checks", check));
              }
            }));
        Act exporter = i == 0 ? ONE : norwegian(i);
        readers.add(
            threads.submit(() -> {
              while (!over.get()) {
                count(read, "export ", misuse.export(exporter));
              }
            }));
      }
      try {
        for (int i = 0; i < DECISIONS; i++) {
          count(outcomes, "", misuse.evidence(ONE, "Sheet " + i));
          count(outcomes, "", misuse.contain(swedish(1), ledger));
          count(outcomes, "", misuse.endContainment(swedish(2)));
        }
      } finally {
        over.set(true);
      }
      waitFor(readers);
    }

    System.out.printf("readers and %s decisions at once: %s%n", outcomes, read);
    assertThat(outcomes).containsOnlyKeys("accepted");
    assertThat(outcomes.get("accepted")).hasValue(3 * DECISIONS);
    assertThat(read).containsKeys("check accepted", "export accepted");
  }

  /** What each of them tries again and again. */
  private List<Supplier<Answer>> people() {
    return List.of(
        () -> add(ONE),
        () -> add(TWO),
        () -> add(ONE),
        () -> misuse.exclude(ONE, any()),
        () -> misuse.notify(TWO),
        () -> misuse.step(ONE, "/responses", "{\"text\": \"test\"}"),
        () -> misuse.find(ONE, List.of(any())),
        () -> misuse.find(TWO, List.of(any())),
        () -> misuse.decide(norwegian(1), 1),
        () -> misuse.decide(swedish(1), 2),
        () -> misuse.decide(swedish(2), 2),
        () -> misuse.inform(TWO),
        () -> misuse.close(ONE),
        () -> misuse.close(TWO),
        () -> misuse.contain(swedish(1), ledger),
        () -> misuse.contain(swedish(2), ledger),
        () -> misuse.watch(norwegian(1)),
        () -> misuse.endContainment(swedish(1)),
        () -> misuse.endContainment(swedish(2)),
        () -> misuse.step(swedish(3), "/containment/permanence", Investigation.REASON),
        () -> misuse.assign(norwegian(3), ONE),
        this::reopen);
  }

  /** Until all have tried often enough and the case was reopened at least once. */
  private void atOnce(List<Supplier<Answer>> people) throws Exception {
    var tries = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (var it : people) {
        running.add(
            threads.submit(() -> {
              while (tries.incrementAndGet() < (reopened.get() ? TRIES : MOST_TRIES)) {
                count(outcomes, "", it.get());
              }
            }));
      }
      waitFor(running);
    }
  }

  private Answer reopen() {
    Answer answer = misuse.reopen(norwegian(2));
    if (answer.status() < 300) {
      reopened.set(true);
    }
    return answer;
  }

  private Answer add(Act by) {
    if (evidence.size() >= MOST_EVIDENCE) {
      return misuse.read(by);
    }
    Answer added = misuse.evidence(by, "test");
    if (added.status() < 300) {
      evidence.add(added.id());
    }
    return added;
  }

  /** Any item of evidence, excluded or not. */
  private String any() {
    return evidence.get(ThreadLocalRandom.current().nextInt(evidence.size()));
  }

  private static void count(Map<String, AtomicInteger> outcomes, String what, Answer answer) {
    assertThat(answer.status()).isLessThan(500);
    String outcome = what + (answer.status() < 300 ? "accepted" : answer.problem());
    outcomes.computeIfAbsent(outcome, _ -> new AtomicInteger()).incrementAndGet();
  }

  private static void waitFor(List<Future<?>> futures)
      throws InterruptedException, ExecutionException {
    for (Future<?> future : futures) {
      future.get();
    }
  }

  private List<Recorded> history() {
    return JdbcClient.create(dataSource)
        .sql(
            """
            select position, type, convert_from(metadata, 'UTF8')::jsonb ->> 'command' as command,
                   convert_from(payload, 'UTF8') as content
              from event where stream_id in (?, ?) order by position
            """)
        .params(misuse.id, ledger.technology.toString())
        .query((row, _) ->
            new Recorded(
                row.getLong("position"),
                row.getString("type"),
                row.getString("command"),
                json.readTree(row.getString("content"))))
        .list();
  }

  private static Act swedish(int number) {
    return Ledger.officer(Country.of("SE"), number);
  }

  private static Act norwegian(int number) {
    return Ledger.officer(Country.of("NO"), number);
  }
}
