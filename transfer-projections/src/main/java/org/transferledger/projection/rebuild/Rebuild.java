package org.transferledger.projection.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Views that are built anew, and how far that has come.
 *
 * @param startedBy token subject of the operator
 * @param node that builds, or did last
 * @param failure why it came to a halt, if it did by itself
 */
public record Rebuild(
    UUID id,
    Status status,
    String startedBy,
    Instant startedAt,
    @Nullable String node,
    @Nullable String failure,
    List<View> views) {
  public Rebuild {
    views = List.copyOf(views);
  }

  /** How a rebuild stands. */
  public enum Status {
    /** A node is building. */
    RUNNING,
    /** An operator has stopped it; it can be resumed where it was. */
    STOPPED,
    /** The node that was building is gone; it can be resumed on any other. */
    INTERRUPTED,
    /** It cannot go on; when the reason is gone, it can be resumed. */
    FAILED,
    /** A new view is not equal to the one in use; an operator decides which of them stays. */
    DIFFERENT,
    /** Each view is switched or discarded. */
    DONE
  }

  /** How one of the views stands. */
  public enum ViewStatus {
    WAITING,
    BUILDING,
    COMPARING,
    DIFFERENT,
    SWITCHED,
    DISCARDED
  }

  /**
   * One of the views.
   *
   * @param position the last event that is in the new view
   * @param target the last event that is in the one in use
   * @param rows how many rows were inserted or changed
   * @param eventsPerSecond since it was begun, while it was worked on
   * @param secondsLeft until it is at the target at that rate; null while there is no rate
   * @param parity of each table, once it was compared
   */
  public record View(
      String view,
      ViewStatus status,
      long position,
      long target,
      long rows,
      double eventsPerSecond,
      @Nullable Long secondsLeft,
      List<Parity> parity) {
    public View {
      parity = List.copyOf(parity);
    }
  }

  /**
   * A table on both sides, as of the same position.
   *
   * @param live how many rows the view in use has
   * @param rebuilt how many rows the new view has
   * @param same whether they are the same rows
   */
  public record Parity(String table, long live, long rebuilt, boolean same) {}
}
