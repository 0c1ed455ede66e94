package org.transferledger.benchmarks.row;

import java.sql.SQLException;
import java.util.List;
import org.transferledger.benchmarks.engine.Cursor;
import org.transferledger.benchmarks.engine.Database;
import org.transferledger.benchmarks.engine.OurEngine;
import org.transferledger.benchmarks.engine.Server;
import org.transferledger.benchmarks.journal.Journals;
import org.transferledger.benchmarks.journal.NoteAdded;
import org.transferledger.benchmarks.measure.Figure;
import org.transferledger.benchmarks.measure.Goal;
import org.transferledger.benchmarks.measure.Sample;
import org.transferledger.benchmarks.measure.Settings;
import org.transferledger.benchmarks.measure.SideBySide;

/** Row 5: the feed decoded to events, against a cursor over the same rows. */
public final class Feed implements Row {
  private static final String NAME = "5 feed decoded to events";
  private static final int NOTES = 20;

  @Override
  public List<Figure> measure(Server server, Settings settings) throws Exception {
    try (Database data = server.create("row5");
        var engine = new OurEngine(data);
        var cursor = new Cursor(data.connect())) {
      Journals.fill(settings.sizes().feed() / NOTES, NOTES, engine::append);
      data.analyze();
      long events = engine.head();
      var result =
          SideBySide.measure(
              NAME,
              settings,
              () -> Sample.ofBulk(events, () -> decode(engine, events)),
              () -> Sample.ofBulk(events, () -> scan(cursor, events)));
      return List.of(
          new Figure(
              NAME,
              "events/s",
              result.ours().rate(),
              result.baseline().rate(),
              "a JDBC cursor over the same rows",
              Goal.atLeast(0.4)));
    }
  }

  private static void decode(OurEngine engine, long events) throws InterruptedException {
    try (var feed = engine.feed()) {
      for (long read = 0; read < events; read++) {
        var message = feed.nextAvailable();
        if (!(message.getPayload() instanceof NoteAdded) || message.getMetaData() == null) {
          throw new IllegalStateException("not an event of this benchmark: " + message);
        }
      }
    }
  }

  private static void scan(Cursor cursor, long events) throws SQLException {
    if (cursor.read() != events * NoteAdded.BYTES) {
      throw new IllegalStateException("the cursor did not read the whole log");
    }
  }
}
