package org.transferledger.benchmarks.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.transferledger.command.CommandRequest;
import org.transferledger.command.CommandRule;
import org.transferledger.command.Commands;
import org.transferledger.core.Command;
import org.transferledger.core.Refused;

/** Sends commands as a patient client does: what others got in the way of is sent again. */
record Caller(Commands commands) {
  /**
   * Runs a command.
   *
   * @param id of the record that it is addressed to
   * @return the position of its last event
   * @throws Refused if it breaks a rule
   */
  long run(Command command, Object id) {
    return run(command, id, false);
  }

  /** As {@link #run(Command, Object)}, for a command that begins the record. */
  long begin(Command command, Object id) {
    return run(command, id, true);
  }

  private long run(Command command, Object id, boolean begins) {
    var request =
        new CommandRequest(
            UUID.randomUUID(), digest(command), id.toString(), command, begins, _ -> true);
    while (true) {
      try {
        return commands.execute(request).position();
      } catch (Refused e) {
        if (!e.violations().getFirst().rule().equals(CommandRule.NO_CONCURRENT_CHANGE.slug())) {
          throw e;
        }
      }
    }
  }

  private static byte[] digest(Command command) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(command.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
