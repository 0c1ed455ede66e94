package org.transferledger.command;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.Refused;
import org.transferledger.ledger.Append;
import org.transferledger.ledger.AppendResult;
import org.transferledger.ledger.Appender;
import org.transferledger.ledger.LogUnavailable;
import org.transferledger.ledger.axon.AppendConflict;
import org.transferledger.ledger.axon.Attempt;
import org.transferledger.ledger.axon.CommandRepeated;
import org.transferledger.ledger.axon.Trust;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs commands to a definite answer. A refusal is recorded too, on condition that nothing it was
 * decided on has moved; so a repeat gets the first answer, whether it was yes or no, and no refusal
 * rests on a stale state. When a condition fails, the command runs again.
 */
public final class Commands {
  private static final int RUNS = 4;

  private final CommandBus bus;
  private final Appender appender;
  private final JsonMapper json;

  public Commands(CommandBus bus, Appender appender, JsonMapper json) {
    this.bus = bus;
    this.appender = appender;
    this.json = json;
  }

  /**
   * Runs one command.
   *
   * @throws Refused if it breaks a rule
   * @throws org.transferledger.ledger.LogUnavailable if the answer cannot be found out; a repeat
   *     will tell
   */
  public Accepted execute(CommandRequest request) {
    Set<String> moved = new HashSet<>();
    for (int run = 1; run <= RUNS; run++) {
      try {
        return tryOnce(request, new Trust(request.begins() ? request.streamId() : null, moved));
      } catch (AppendConflict conflict) {
        moved.addAll(conflict.streams());
        pause(run);
      }
    }
    throw CommandRule.NO_CONCURRENT_CHANGE.refused(
        null, "Others changed the same records at the same time.");
  }

  /**
   * The other one is through, so the first time there is nothing to wait for; but those who get in
   * each other's way again and again do not meet again at once.
   */
  private static void pause(int run) {
    if (run == 1) {
      return;
    }
    try {
      Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(1, 10L * run + 1)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw LogUnavailable.notAppended("interrupted between two runs of a command", e);
    }
  }

  /**
   * One run.
   *
   * @throws AppendConflict if something that it read has moved
   */
  private Accepted tryOnce(CommandRequest request, Trust trust) {
    var attempt = attempt(request, trust);
    var callback = new FutureCallback<Object, Object>();
    bus.dispatch(new GenericCommandMessage<>(request.command(), attempt.asMetaData()), callback);
    var result = callback.getResult();
    if (!result.isExceptional()) {
      return accepted(request, attempt);
    }
    return switch (result.exceptionResult()) {
      case CommandRepeated repeated -> firstAnswer(repeated.first());
      case Refused refused -> record(refused, attempt);
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e ->
          throw new IllegalStateException("a command handler threw a checked exception", e);
    };
  }

  private Attempt attempt(CommandRequest request, Trust trust) {
    return new Attempt(
        new Attempt.Identity(request.commandId(), request.digest()),
        request.streamId(),
        trust,
        metadata(request.command().act()),
        (stream, version) -> {
          if (stream.equals(request.streamId()) && version != Append.ABSENT) {
            CommandRule.VERSION_IS_CURRENT.require(
                request.versionSeen().test(version),
                "If-Match",
                "The record has changed since it was read.");
          }
        },
        versions -> outcome(new Outcome(versions.get(request.streamId()), null)));
  }

  private static Accepted accepted(CommandRequest request, Attempt attempt) {
    var recorded =
        Objects.requireNonNull(attempt.recorded(), () -> request.command() + " appended nothing");
    var version =
        Objects.requireNonNull(
            attempt.versionAfter(request.streamId()), "own stream not appended to");
    return new Accepted(recorded.position(), version);
  }

  private Accepted record(Refused refused, Attempt attempt) {
    byte[] outcome = outcome(new Outcome(null, refused.violations()));
    return switch (appender.append(attempt.refusal(outcome))) {
      case AppendResult.Recorded _ -> throw refused;
      case AppendResult.Repeated first -> firstAnswer(first);
      case AppendResult.Conflict conflict -> throw new AppendConflict(conflict.streams());
    };
  }

  private Accepted firstAnswer(AppendResult.Repeated first) {
    CommandRule.ID_NAMES_ONE_REQUEST.require(
        first.sameRequest(), "Idempotency-Key", "The key was used for another request before.");
    Outcome outcome = json.readValue(first.outcome(), Outcome.class);
    Refused.ifAny(Objects.requireNonNullElse(outcome.violations(), List.of()));
    return new Accepted(
        first.position(), Objects.requireNonNull(outcome.version(), "accepted without a version"));
  }

  private byte[] outcome(Outcome outcome) {
    return json.writeValueAsBytes(outcome);
  }

  private static Map<String, Object> metadata(Act act) {
    String capacity =
        switch (act.actor()) {
          case Actor.Operator _ -> "operator";
          case Actor.Officer it -> "officer of " + it.state();
          case Actor.FirmMember it -> it.role() + " of " + it.firm();
          case Actor.Auditor it -> "auditor for " + it.state();
          case Actor.Custodian it -> "custodian of " + it.state();
          case Actor.Investigator _ -> "investigator";
          case Actor.Reporter _ -> "reporter";
          case Actor.Deadline _ -> "deadline";
        };
    return Map.of("capacity", capacity, "decidedAt", act.at().toString());
  }
}
