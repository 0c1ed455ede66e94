package org.transferledger.misuse.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.support.Investigation;
import org.transferledger.support.Ledger;
import org.transferledger.support.Moments;
import org.transferledger.support.ServerTest;
import org.transferledger.support.Web;
import org.transferledger.support.Web.Answer;
import tools.jackson.databind.JsonNode;

/** The list of cases as it stands and as it stood, and for whom a case is in it. */
class CaseListTest extends ServerTest {
  private static final Act ONE = Investigation.investigator(1);
  private static final Act TWO = Investigation.investigator(2);
  private static final Act NORWEGIAN = Ledger.officer(Country.of("NO"), 1);
  private static final Act SWEDISH = Ledger.officer(Country.of("SE"), 1);
  private static final Act OTHER_SWEDISH = Ledger.officer(Country.of("SE"), 2);

  @Autowired private Commands commands;
  @Autowired private WebApplicationContext context;

  private Web web;
  private Ledger ledger;

  @BeforeEach
  void somethingIsShared() {
    web = new Web(context);
    ledger = new Ledger(commands, 1);
  }

  /** What a list has answered, by whom it was asked and how. */
  private record Asked(Act by, String list) {}

  @Test
  void whatTheListHasAnsweredOnceItAnswersForThatMomentForEver() {
    List<Asked> questions =
        List.of(
            new Asked(NORWEGIAN, list("")),
            new Asked(ONE, list("")),
            new Asked(TWO, list("")),
            new Asked(SWEDISH, list("&status=INVESTIGATING")),
            new Asked(SWEDISH, list("&status=CLOSED")),
            new Asked(SWEDISH, list("&firm=" + ledger.recipient)));
    Map<Instant, List<JsonNode>> answers = new LinkedHashMap<>();
    answers.put(Moments.now(), answers(questions, ""));
    var misuse = new Investigation(web, ledger);
    answers.put(Moments.now(), answers(questions, ""));
    for (Supplier<Answer> step : life(misuse)) {
      step.get().accepted();
      var answer = answers(questions, "");
      answers.put(Moments.now(), answer);
    }

    assertThat(answers.values().stream().distinct()).hasSizeGreaterThan(10);
    answers.forEach((at, known) ->
        assertThat(answers(questions, "&asOf=" + at)).as(at.toString()).isEqualTo(known));
  }

  /** From the report to the second closing. */
  private List<Supplier<Answer>> life(Investigation misuse) {
    List<String> evidence = new ArrayList<>();
    return List.of(
        () -> misuse.acknowledge(ONE),
        () -> misuse.triage(ONE, "ACCEPTED"),
        () -> misuse.assign(NORWEGIAN, ONE),
        () -> misuse.watch(NORWEGIAN),
        () -> {
          var added = misuse.evidence(ONE, "A photograph");
          evidence.add(added.id());
          return added;
        },
        () -> misuse.contain(SWEDISH, ledger),
        () -> misuse.notify(ONE),
        () -> misuse.find(ONE, evidence),
        () -> misuse.decide(NORWEGIAN, 1),
        () -> misuse.decide(NORWEGIAN, 2),
        () -> misuse.endContainment(OTHER_SWEDISH),
        () -> misuse.inform(ONE),
        () -> misuse.close(ONE),
        () -> misuse.reopen(NORWEGIAN),
        () -> misuse.assign(NORWEGIAN, ONE),
        () -> misuse.find(ONE, evidence),
        () -> misuse.decide(NORWEGIAN, 1),
        () -> misuse.decide(NORWEGIAN, 2),
        () -> misuse.close(ONE));
  }

  @Test
  void investigatorsSeeCasesThatAreTheirsOrNobodys() {
    var theirs = new Investigation(web, ledger).begun(NORWEGIAN, ONE);
    var nobodys = new Investigation(web, ledger);

    assertThat(ids(ONE, list(""))).containsExactly(theirs.id, nobodys.id);
    assertThat(ids(TWO, list(""))).containsExactly(nobodys.id);
    assertThat(ids(NORWEGIAN, list(""))).containsExactly(theirs.id, nobodys.id);
    assertThat(theirs.read(ONE).status()).isEqualTo(200);
    assertThat(theirs.read(TWO).status()).isEqualTo(404);
    assertThat(nobodys.read(TWO).status()).isEqualTo(200);

    theirs.assign(NORWEGIAN, TWO).accepted();
    assertThat(ids(TWO, list(""))).containsExactly(theirs.id, nobodys.id);
    assertThat(theirs.read(TWO).status()).isEqualTo(200);
  }

  @Test
  void investigatorsReadTheHistoryOfCasesThatAreTheirsOrNobodys() {
    var theirs = new Investigation(web, ledger).begun(NORWEGIAN, ONE);
    var nobodys = new Investigation(web, ledger);

    assertThat(web.get(ONE, "/history?case=" + theirs.id).items()).isNotEmpty();
    assertThat(web.get(TWO, "/history?case=" + nobodys.id).items()).isNotEmpty();
    assertThat(web.get(TWO, "/history?case=" + theirs.id).status()).isEqualTo(404);
    String ofPackage = "/history?package=" + ledger.technology;
    assertThat(types(NORWEGIAN, ofPackage)).contains("misuse-case.reported");
    assertThat(types(ONE, ofPackage)).isNotEmpty().noneMatch(it -> it.startsWith("misuse-case"));
    assertThat(types(TWO, "/history?firm=" + ledger.recipient))
        .isNotEmpty()
        .noneMatch(it -> it.startsWith("misuse-case"));
  }

  @Test
  void whoIsNotAssignedChangesACaseLikeOneThatIsNone() {
    var theirs = new Investigation(web, ledger).begun(NORWEGIAN, ONE);
    String body = theirs.acknowledge(TWO).body().toString().replace(theirs.id, "");
    var none = web.post(TWO, "/misuse-cases/" + ledger.technology + "/acknowledgement", null);

    assertThat(theirs.acknowledge(TWO).status()).isEqualTo(404);
    assertThat(none.status()).isEqualTo(404);
    assertThat(none.body().toString().replace(ledger.technology.toString(), "")).isEqualTo(body);
    assertThat(theirs.export(TWO).status()).isEqualTo(404);
    assertThat(theirs.step(TWO, "/evidence", "{}").status()).isIn(400, 404);
  }

  @Test
  void firmsSeeNoList() {
    new Investigation(web, ledger);

    var member = Ledger.member(ledger.recipient, FirmRole.ADMINISTRATOR);
    assertThat(web.get(member, list("")).status()).isEqualTo(403);
    assertThat(web.get(member, "/own-cases").items()).isEmpty();
  }

  private String list(String filter) {
    return "/misuse-cases?package=" + ledger.technology + filter;
  }

  private List<JsonNode> answers(List<Asked> questions, String asOf) {
    return questions.stream().map(it -> web.get(it.by(), it.list() + asOf).items()).toList();
  }

  private List<String> ids(Act by, String list) {
    return web.get(by, list).items().findValuesAsString("id");
  }

  private List<String> types(Act by, String history) {
    return web.get(by, history)
        .items()
        .valueStream()
        .map(it -> it.path("type").asString())
        .toList();
  }
}
