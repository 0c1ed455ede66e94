package org.transferledger.benchmarks.plan;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.transferledger.demo.DemoClient;
import tools.jackson.databind.json.JsonMapper;

/** Asks whatever can be asked, and keeps by which statements it was answered. */
final class Interview {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int OK = 200;
  private static final String PAGE = "50";

  /** Each is answered what some of the others are refused. */
  private static final Set<DemoClient> CALLERS =
      EnumSet.of(
          DemoClient.AUDITOR,
          DemoClient.INVESTIGATOR,
          DemoClient.OPERATOR_ONE,
          DemoClient.STRIZH_ADMINISTRATOR);

  private final Api api;
  private final StatementLog log;
  private final Samples samples;
  private final Map<String, String> statements = new LinkedHashMap<>();
  private final List<String> unanswered = new ArrayList<>();

  Interview(Api api, StatementLog log, Samples samples) {
    this.api = api;
    this.log = log;
    this.samples = samples;
  }

  /** The statements so far, each with a question that led to it. */
  Map<String, String> statements() {
    return statements;
  }

  /** The questions that nobody was answered. */
  List<String> unanswered() {
    return unanswered;
  }

  /** Asks all that the operation can be asked, live and as of a past moment. */
  void ask(Operation operation) {
    var answered = EnumSet.copyOf(CALLERS);
    for (Question question : operation.questions(samples)) {
      answered.removeIf(it -> !pages(it, question));
      if (answered.isEmpty()) {
        unanswered.add(question.uri());
        return;
      }
      ask("asOf", answered.iterator().next(), question);
      if (answered.contains(DemoClient.AUDITOR)) {
        ask("atPosition", DemoClient.AUDITOR, question);
      }
    }
  }

  private void ask(String moment, DemoClient caller, Question question) {
    if (question.operation().takes(moment)) {
      var past = question.with(moment, samples.of(moment).getFirst());
      if (!pages(caller, past)) {
        unanswered.add(past.uri());
      }
    }
  }

  /** The first page, and the next one if there is any. */
  private boolean pages(DemoClient caller, Question question) {
    var sized = question.operation().takes("pageSize") ? question.with("pageSize", PAGE) : question;
    var first = get(caller, sized);
    if (first.statusCode() != OK) {
      return false;
    }
    String next = text(first, "nextPageToken");
    String cursor = text(first, "cursor");
    if (next != null) {
      get(caller, sized.with("pageToken", next));
    } else if (cursor != null) {
      get(caller, sized.with("cursor", cursor));
    }
    return true;
  }

  private HttpResponse<String> get(DemoClient caller, Question question) {
    var answer = api.get(caller, question.uri());
    log.take().forEach(it -> statements.putIfAbsent(it, question.uri()));
    return answer;
  }

  private static @Nullable String text(HttpResponse<String> answer, String field) {
    return answer.body().startsWith("{\"asOfPosition\"") || answer.body().startsWith("{\"events\"")
        ? JSON.readTree(answer.body()).path(field).asString(null)
        : null;
  }
}
