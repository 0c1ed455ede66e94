package org.transferledger.benchmarks.row;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.benchmarks.history.History;
import org.transferledger.benchmarks.history.History.Constant;
import org.transferledger.benchmarks.history.History.Growing;
import org.transferledger.benchmarks.release.Application;
import org.transferledger.custody.read.ChainView;
import org.transferledger.custody.read.ChainView.Direction;
import org.transferledger.custody.read.CustodyProjector;
import org.transferledger.custody.read.CustodyView;
import org.transferledger.custody.read.Origin;
import org.transferledger.history.read.HistoryFilter;
import org.transferledger.history.read.HistoryProjector;
import org.transferledger.history.read.HistoryView;
import org.transferledger.history.read.HistoryView.Subject;
import org.transferledger.history.read.HistoryView.SubjectType;
import org.transferledger.ledger.embedded.EmbeddedDatabase;

/** Views filled with a history, and what an auditor asks them. */
final class Audit implements AutoCloseable {
  /** The views that answer. */
  private static final List<String> ASKED = List.of(CustodyProjector.VIEW, HistoryProjector.VIEW);

  private static final int PAGE = 100;
  private static final long SEED = 1;
  private static final int MOMENTS = 40;

  private final Application application;
  private final HistoryView events;
  private final CustodyView custody;
  private final ChainView chains;
  private final Constant constant;
  private final Growing growing;
  private final long end;
  private final AtomicLong turn = new AtomicLong();

  private Audit(Application application, History history) {
    this.application = application;
    this.events = application.bean(HistoryView.class);
    this.custody = application.bean(CustodyView.class);
    this.chains = application.bean(ChainView.class);
    this.constant = history.constant();
    this.growing = history.growing();
    this.end = history.events();
  }

  /** Of a history of so many events, on a database of its own. */
  static Audit of(long length) throws InterruptedException {
    var application = Application.start(Path.of("target", "bench", "audit-" + length));
    application.stopViews();
    var history = History.write(SEED, length, application.appender());
    application.fillViews(history.events(), ASKED);
    JdbcClient.create(application.bean(EmbeddedDatabase.class).dataSource())
        .sql("vacuum analyze")
        .update();
    return new Audit(application, history);
  }

  /** The first page of what concerns a firm. */
  void page() {
    require(events.entries(of(constant.firm().value()), end, 0, PAGE));
  }

  /** What a firm held at a past moment. */
  void custody() {
    require(custody.holdings(held(constant.firm().value()), moment(), 0, PAGE));
  }

  /** Who got what a transfer brought, five steps down. */
  void downstream() {
    var origin = new Origin.OfTransfer(constant.chain().value());
    var found = chains.links(origin, Direction.DOWNSTREAM, Constant.DEPTH, end, 0, PAGE);
    require(found.links());
  }

  /** All that is found by a rare word. */
  void search() {
    require(events.entries(worded(constant.word()), end, 0, PAGE));
  }

  /** Pages from the middle of long lists: of a firm, of its package, of a common word. */
  void growing() {
    long from = moment() / 2;
    require(events.entries(of(growing.firm().value()), end, from, PAGE));
    var technology = growing.technology().value();
    var holdings = new CustodyView.Filter(technology, null, null, null, false);
    require(custody.holdings(holdings, end, from, PAGE));
    require(events.entries(worded(growing.word()), end, from, PAGE));
  }

  private static HistoryFilter of(String firm) {
    return HistoryFilter.of(new Subject(SubjectType.FIRM, firm), null, true);
  }

  private static HistoryFilter worded(String word) {
    return new HistoryFilter(List.of(), null, null, null, null, null, word, null, null, true);
  }

  private static CustodyView.Filter held(String firm) {
    return new CustodyView.Filter(null, null, firm, null, true);
  }

  /** Some position in the second half, the same part of it in a history of any length. */
  private long moment() {
    long step = turn.getAndIncrement() % MOMENTS;
    return end / 2 + end / 2 * step / MOMENTS;
  }

  private static void require(List<?> found) {
    if (found.isEmpty()) {
      throw new IllegalStateException("a question about the history has no answer");
    }
  }

  @Override
  public void close() {
    application.close();
  }
}
