package org.transferledger.deadline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.transferledger.catalogue.Deadlines.Due;
import org.transferledger.command.CommandRequest;
import org.transferledger.command.CommandRule;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.Periods;
import org.transferledger.core.Refused;
import org.transferledger.http.OpaqueTokens;

/**
 * Sends the command of a deadline. Its id is made of the task alone, so whoever sends it, and
 * however often, it takes effect once.
 */
public final class DeadlineCommands implements Consumer<String> {
  private static final Logger LOGGER = LoggerFactory.getLogger(DeadlineCommands.class);

  private final Commands commands;
  private final OpaqueTokens tokens;
  private final Clock clock;
  private final Periods periods;

  public DeadlineCommands(Commands commands, OpaqueTokens tokens, Clock clock, Periods periods) {
    this.commands = commands;
    this.tokens = tokens;
    this.clock = clock;
    this.periods = periods;
  }

  /** Whatever is thrown means that there is no answer yet. */
  @Override
  public void accept(String task) {
    Due due = DeadlineTask.due(task);
    Act act = new Act(Actor.Deadline.system(), latest(clock.instant(), due.at()), periods);
    var command = due.kind().command(act, due.streamId(), due.detail());
    try {
      commands.execute(
          new CommandRequest(
              tokens.id("deadline", task),
              digest(task),
              due.streamId(),
              command,
              false,
              _ -> true));
      alarm(due);
    } catch (Refused refused) {
      if (refused.violations().getFirst().rule().equals(CommandRule.NO_CONCURRENT_CHANGE.slug())) {
        throw refused;
      }
      LOGGER.debug("{} no longer applies: {}", task, refused.getMessage());
    }
  }

  /** A duty to a reporter that was missed is for people to look after, now. */
  private static void alarm(Due due) {
    switch (due.kind()) {
      case NOTE_ACKNOWLEDGEMENT_OVERDUE ->
          LOGGER.warn("ALARM: misuse case {} was not acknowledged in time", due.streamId());
      case NOTE_FEEDBACK_OVERDUE ->
          LOGGER.warn("ALARM: no feedback was given in time on misuse case {}", due.streamId());
      default -> {
        // What else ends by itself is as it was to be.
      }
    }
  }

  /** No earlier than due, even if this node's clock is behind the one that picked the task. */
  private static Instant latest(Instant now, Instant due) {
    return now.isBefore(due) ? due : now;
  }

  private static byte[] digest(String task) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(task.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
