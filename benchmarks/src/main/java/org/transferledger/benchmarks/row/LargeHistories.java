package org.transferledger.benchmarks.row;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.transferledger.benchmarks.engine.Server;
import org.transferledger.benchmarks.measure.Figure;
import org.transferledger.benchmarks.measure.Goal;
import org.transferledger.benchmarks.measure.Load.Operation;
import org.transferledger.benchmarks.measure.Sample;
import org.transferledger.benchmarks.measure.Settings;
import org.transferledger.benchmarks.measure.SideBySide;

/**
 * Row 8: how long an auditor waits for what is asked of a large history, against the smallest one.
 * The answers have the same size in all of them; those that are pages of ever longer lists are a
 * figure of their own.
 */
public final class LargeHistories implements Row {
  private static final long LARGE = 1_000_000;

  private static final List<Question> QUESTIONS =
      List.of(
          new Question("page of history", Audit::page),
          new Question("past custody", Audit::custody),
          new Question("downstream", Audit::downstream),
          new Question("search", Audit::search),
          new Question("growing lists", Audit::growing));

  private record Question(String title, Consumer<Audit> once) {
    Sample ask(Audit audit, Settings settings) throws Exception {
      return Callers.platform(1, settings.time())
          .run(_ -> Operation.endless(() -> once.accept(audit)));
    }
  }

  @Override
  public List<Figure> measure(Server server, Settings settings) throws Exception {
    List<Long> lengths = settings.sizes().histories();
    long least = lengths.getFirst();
    List<Figure> figures = new ArrayList<>();
    try (var small = Audit.of(least)) {
      for (long length : lengths.subList(1, lengths.size())) {
        try (var large = Audit.of(length)) {
          for (Question question : QUESTIONS) {
            figures.add(compare(question, large, length, small, least, settings));
          }
        }
      }
    }
    return figures;
  }

  private static Figure compare(
      Question question, Audit large, long length, Audit small, long least, Settings settings)
      throws Exception {
    String name = "8 %s, %,d events".formatted(question.title, length);
    var result =
        SideBySide.measure(
            name,
            settings,
            () -> question.ask(large, settings),
            () -> question.ask(small, settings));
    return new Figure(
        name,
        "ms",
        result.ours().p99(),
        result.baseline().p99(),
        "p99 of %,d events".formatted(least),
        Goal.atMost(length > LARGE ? 2 : 1.5));
  }
}
