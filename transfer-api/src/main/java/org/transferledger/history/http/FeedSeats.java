package org.transferledger.history.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.transferledger.core.Person;
import org.transferledger.http.RequestProblem;

/**
 * How many streams are open on this node: few for each person, and not too many in all. Who opens
 * one too many loses the oldest of theirs, which may well be one whose other end has long gone.
 */
@Component
class FeedSeats {
  static final int EACH = 4;
  private static final int ALL = 256;

  private final FeedWatch watch;
  private final Map<Person, Deque<Seat>> taken = new HashMap<>();

  FeedSeats(FeedWatch watch) {
    this.watch = watch;
  }

  /** What one stream has, until it ends or is to end. */
  static final class Seat {
    private final Person person;
    private volatile boolean lost;

    private Seat(Person person) {
      this.person = person;
    }

    /** Whether another stream of the person has it now. */
    boolean lost() {
      return lost;
    }
  }

  /** Takes a seat, or refuses where there is none. */
  synchronized Seat take(Person person) {
    if (taken.values().stream().mapToInt(Deque::size).sum() >= ALL) {
      throw RequestProblem.TOO_MANY_STREAMS.because("This node has no room for more.");
    }
    var own = taken.computeIfAbsent(person, _ -> new ArrayDeque<>());
    if (own.size() == EACH) {
      own.removeFirst().lost = true;
      watch.wake();
    }
    var seat = new Seat(person);
    own.addLast(seat);
    return seat;
  }

  synchronized void give(Seat seat) {
    var own = taken.get(seat.person);
    if (own != null && own.remove(seat) && own.isEmpty()) {
      taken.remove(seat.person);
    }
  }
}
