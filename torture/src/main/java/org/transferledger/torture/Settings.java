package org.transferledger.torture;

import java.nio.file.Path;

/**
 * What one run is to do.
 *
 * @param folder for the data and the logs of all processes; emptied first
 * @param seconds how long faults are injected
 * @param seed of everything that is left to chance
 * @param breakage what is broken on purpose, to see that it is noticed
 */
record Settings(Path folder, int seconds, long seed, Breakage breakage) {
  /** How many clients send commands at once. */
  static final int CLIENTS = 24;

  static Settings of(String[] arguments) {
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 0;
    return new Settings(
        Path.of("torture", "target", "torture"),
        arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60,
        seed == 0 ? System.nanoTime() % 1_000_000 : seed,
        Breakage.named(arguments.length > 1 ? arguments[1] : ""));
  }
}
