package org.transferledger.ledger.axon;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.transferledger.ledger.Append;
import org.transferledger.ledger.Append.CommandRecord;
import org.transferledger.ledger.AppendResult;

/**
 * One run of one command: what it has read so far, and what became of its append. It travels with
 * the command message, so that the repository, the reader of other streams and the storage engine
 * all speak of the same run.
 */
public final class Attempt {
  private static final String KEY = "attempt";

  private final Identity identity;
  private final String target;
  private final Trust trust;
  private final Map<String, Object> metadata;
  private final Precondition precondition;
  private final Acceptance acceptance;
  private final Map<String, Long> versions = new LinkedHashMap<>();
  private Map<String, Long> written = Map.of();
  private AppendResult.@Nullable Recorded recorded;

  /**
   * A run of a command.
   *
   * @param target the stream that the command is addressed to
   * @param trust how far the run relies on what this node remembers
   * @param metadata stored with each event that the run appends
   * @param precondition checked on the command's own stream before any rule is
   * @param acceptance what to keep as the command's outcome if it is accepted
   */
  public Attempt(
      Identity identity,
      String target,
      Trust trust,
      Map<String, Object> metadata,
      Precondition precondition,
      Acceptance acceptance) {
    this.identity = identity;
    this.target = target;
    this.trust = trust;
    this.metadata = Map.copyOf(metadata);
    this.precondition = precondition;
    this.acceptance = acceptance;
  }

  /**
   * What tells one command from another.
   *
   * @param requestDigest SHA-256 of all that makes the request what it is
   */
  public record Identity(UUID commandId, byte[] requestDigest) {}

  /** What the caller has seen of the command's own stream. */
  @FunctionalInterface
  public interface Precondition {
    /** Throws what the caller is to get if the version is not the one that they have seen. */
    void check(String streamId, long version);
  }

  /** Encodes the answer to an accepted command. */
  @FunctionalInterface
  public interface Acceptance {
    /** The outcome to keep, given the version that each stream appended to will have. */
    byte[] outcome(Map<String, Long> versions);
  }

  /** The attempt that a command message carries, or null if it carries none. */
  public static @Nullable Attempt of(Message<?> message) {
    return (Attempt) message.getMetaData().get(KEY);
  }

  /** The attempt whose unit of work is active on this thread, or null if there is none. */
  static @Nullable Attempt current() {
    return CurrentUnitOfWork.isStarted() ? of(CurrentUnitOfWork.get().getMessage()) : null;
  }

  /** What to send along with the command message. */
  public Map<String, ?> asMetaData() {
    return Map.of(KEY, this);
  }

  /**
   * Tells Axon which aggregate a command is for. (Axon's own resolver looks through the annotations
   * of the command's class every time, which costs as much as the decision.)
   */
  public static VersionedAggregateIdentifier target(CommandMessage<?> message) {
    Object target = requireNonNull(of(message), "a command without an attempt").target;
    return new VersionedAggregateIdentifier(target, null);
  }

  public Trust trust() {
    return trust;
  }

  /** Makes a stream's version a condition of the append. */
  public void read(String streamId, long version) {
    versions.putIfAbsent(streamId, version);
  }

  /** As {@link #read}, for the stream that the command is addressed to. */
  void loaded(String streamId, long version) {
    read(streamId, version);
    precondition.check(streamId, version);
  }

  /** The versions read so far, by stream. */
  Map<String, Long> versions() {
    return Map.copyOf(versions);
  }

  CommandRecord accepted(Map<String, Long> newVersions) {
    return new CommandRecord(
        identity.commandId(), identity.requestDigest(), acceptance.outcome(newVersions));
  }

  /**
   * An append of no events that records a refusal, valid only while what was read has not moved.
   */
  public Append refusal(byte[] outcome) {
    var command = new CommandRecord(identity.commandId(), identity.requestDigest(), outcome);
    return new Append(command, List.of(), versions);
  }

  /**
   * What to store with the events: what was given, the command, and the version of each stream that
   * the decision rests on without writing to it. So that the rules held at once can be shown from
   * the log alone.
   */
  Map<String, Object> metadata(Set<String> written) {
    Map<String, Object> all = new LinkedHashMap<>(metadata);
    all.put("command", identity.commandId().toString());
    Map<String, Long> read = new TreeMap<>(versions);
    read.keySet().removeAll(written);
    if (!read.isEmpty()) {
      all.put("read", read);
    }
    return all;
  }

  void recorded(AppendResult.Recorded result, Map<String, Long> newVersions) {
    recorded = result;
    written = Map.copyOf(newVersions);
  }

  /** The version that a stream has after the append, or null if the append did not touch it. */
  public @Nullable Long versionAfter(String streamId) {
    return written.get(streamId);
  }

  /** What the append came to; null while there was none. */
  public AppendResult.@Nullable Recorded recorded() {
    return recorded;
  }
}
