package org.transferledger.benchmarks.history;

import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.PackageId;
import org.transferledger.core.TransferId;
import org.transferledger.event.EventFormat;
import org.transferledger.ledger.Appender;

/**
 * A history that was written, and what to ask of it.
 *
 * @param events how many there are; a few more than were wanted, since no command is torn apart
 * @param constant of which there is the same in a history of any length
 * @param growing of which there is the more, the longer the history is
 */
public record History(long events, Constant constant, Growing growing) {
  /** The shortest in which the constant records have their place. */
  public static final long SHORTEST = 5_000;

  /**
   * What has the same in a history of any length, spread over all of it, and takes no part in
   * anything else.
   *
   * @param firm received {@link #TRANSFERS} transfers, of {@code technology} and nothing else, and
   *     holds what they brought
   * @param owner of all packages of which there is the same
   * @param technology went to {@code firm} only
   * @param licence under which the first of these transfers were made, used up by them
   * @param transfer the first of them; {@link #OPENINGS} times somebody wanted to open it
   * @param chain was passed on twice by each who got it, {@link #DEPTH} times in a row; nothing was
   *     given back
   * @param word is in {@link #TITLES} titles of packages and nowhere else
   */
  public record Constant(
      FirmId firm,
      FirmId owner,
      PackageId technology,
      LicenceId licence,
      TransferId transfer,
      TransferId chain,
      String word) {
    public static final int TRANSFERS = 60;
    public static final int OPENINGS = 30;
    public static final int DEPTH = 5;
    public static final int TITLES = 8;
  }

  /**
   * What has its share of everything.
   *
   * @param firm owns {@code technology}
   * @param technology of which about every thirtieth transfer is
   * @param chain is passed on again and again, at most 12 times in a row
   * @param word more common than any other
   */
  public record Growing(FirmId firm, PackageId technology, TransferId chain, String word) {}

  /**
   * Writes a history to an empty log.
   *
   * @param seed of all that is left to chance: equal seeds make equal events with equal ids, in the
   *     same order (only what the log adds, time and blinds, is new)
   * @param events how many there are to be, at least {@link #SHORTEST}
   */
  public static History write(long seed, long events, Appender appender) {
    if (events < SHORTEST) {
      throw new IllegalArgumentException("fewer than %d events".formatted(SHORTEST));
    }
    var loader = new Loader(appender, EventFormat.serializer());
    var scene = new Scene(new Dice(seed), loader, events);
    Office.UKRAINE.establish(scene);
    Office.DENMARK.establish(scene);
    var constant = Landmarks.in(scene);
    var routine = new Routine(scene);
    var growing = routine.begin();
    while (scene.written() < events) {
      if (!scene.runDue()) {
        routine.goOn();
      }
    }
    loader.finish();
    return new History(scene.written(), constant, growing);
  }
}
