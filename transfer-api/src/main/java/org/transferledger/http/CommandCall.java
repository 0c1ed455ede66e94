package org.transferledger.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.transferledger.command.Accepted;
import org.transferledger.command.CommandRequest;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Command;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call that wants something done: who calls, the Idempotency-Key, and the version that the
 * caller has seen. An endpoint asks for the kind of call that it answers, makes a command of it and
 * says which record the command is for.
 */
public abstract sealed class CommandCall {
  private final Parts parts;
  private final Act act;
  private final UUID commandId;
  private final @Nullable String ifMatch;

  private CommandCall(Parts parts, Act act, UUID commandId, @Nullable String ifMatch) {
    this.parts = parts;
    this.act = act;
    this.commandId = commandId;
    this.ifMatch = ifMatch;
  }

  /** A call that begins a record; there is no version to have seen. */
  public static final class Creation extends CommandCall {
    Creation(Parts parts, Act act, UUID commandId) {
      super(parts, act, commandId, null);
    }

    /**
     * The same call under another id, so that whoever reads the log cannot find out by trying who
     * has called.
     */
    public Creation under(UnaryOperator<UUID> blinded) {
      CommandCall known = this;
      return new Creation(known.parts, known.act, blinded.apply(known.commandId));
    }

    /** Runs a command that begins a record, which is then found at the location. */
    public ResponseEntity<CommandAnswer> create(Command command, Object id, String location) {
      return create(command, id, id, location);
    }

    /** As above, where what begins is a part of what the stream is about. */
    public ResponseEntity<CommandAnswer> create(
        Command command, Object id, Object part, String location) {
      return answer(ResponseEntity.created(URI.create(location)), id, part, run(command, id));
    }
  }

  /** A call that changes a record which the caller has seen. */
  public static final class Change extends CommandCall {
    Change(Parts parts, Act act, UUID commandId, String ifMatch) {
      super(parts, act, commandId, ifMatch);
    }

    /** Runs a command that changes a record. */
    public ResponseEntity<CommandAnswer> change(Command command, Object id) {
      return answer(ResponseEntity.ok(), id, id, run(command, id));
    }

    /**
     * Runs a command that changes a record of which the caller sees only a part.
     *
     * @param etag that of the part as it is whenever this is asked
     */
    public ResponseEntity<CommandAnswer> change(Command command, Object id, Supplier<String> etag) {
      CommandCall known = this;
      var accepted = known.run(command, id, _ -> known.matches(etag.get()));
      return known.answer(ResponseEntity.ok(), etag.get(), id, accepted);
    }
  }

  /** A call that adds a part to a record which the caller has seen. */
  public static final class Addition extends CommandCall {
    Addition(Parts parts, Act act, UUID commandId, String ifMatch) {
      super(parts, act, commandId, ifMatch);
    }

    /** Runs a command that adds a part to a record; both are then found at the location. */
    public ResponseEntity<CommandAnswer> add(
        Command command, Object id, Object part, String location) {
      return answer(ResponseEntity.created(URI.create(location)), id, part, run(command, id));
    }
  }

  /** A call that brings many commands, each with an id of its own. */
  public static final class Bulk extends CommandCall {
    Bulk(Parts parts, Act act, UUID commandId) {
      super(parts, act, commandId, null);
    }
  }

  /** What every call needs of the application. */
  record Parts(
      Commands commands, OpaqueTokens tokens, ConsistencyToken consistency, JsonMapper json) {}

  /** Who calls, now. */
  public Act act() {
    return act;
  }

  /** The id of what this call creates: the same on every repeat of the call. */
  public UUID newId() {
    return parts.tokens().id("new", commandId.toString());
  }

  /** The id of a further thing that this call creates, told apart by its name. */
  public UUID newId(String name) {
    return parts.tokens().id("new", commandId.toString(), name);
  }

  Accepted run(Command command, Object id) {
    return run(command, id, it -> matches(parts.tokens().etag(id.toString(), it)));
  }

  private Accepted run(Command command, Object id, LongPredicate seen) {
    return parts
        .commands()
        .execute(
            new CommandRequest(
                commandId,
                digest(command),
                id.toString(),
                command,
                this instanceof Creation,
                seen));
  }

  ResponseEntity<CommandAnswer> answer(
      ResponseEntity.BodyBuilder answer, Object record, Object id, Accepted accepted) {
    return answer(answer, parts.tokens().etag(record.toString(), accepted.version()), id, accepted);
  }

  private ResponseEntity<CommandAnswer> answer(
      ResponseEntity.BodyBuilder answer, String etag, Object id, Accepted accepted) {
    return answer
        .header(HttpHeaders.ETAG, etag)
        .header(ConsistencyToken.HEADER, parts.consistency().of(accepted.position()))
        .body(new CommandAnswer(id.toString(), etag));
  }

  private boolean matches(String etag) {
    if (ifMatch == null) {
      return true;
    }
    var tags = Arrays.stream(ifMatch.split(",", -1)).map(String::strip).toList();
    return tags.contains("*") || tags.contains(etag);
  }

  /**
   * All that makes the request what it is, apart from who sends it (which the id contains) and
   * when.
   */
  private byte[] digest(Command command) {
    ObjectNode content = parts.json().valueToTree(command);
    content.remove("act");
    String request = command.getClass().getSimpleName() + "\n" + ifMatch + "\n" + content;
    try {
      return MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
