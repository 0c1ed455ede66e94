package org.transferledger.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * That an entry is in a log, to be checked without the log: C2SP's tlog-proof.
 *
 * @param index of the entry, from 0 on
 * @param path hashes of 32 bytes from the leaf to the root
 * @param note the signed checkpoint
 * @param extra bytes that the proof says nothing about; empty if there are none
 */
public record TlogProof(long index, List<byte[]> path, SignedNote note, byte[] extra) {
  /** No tree has a longer path. */
  static final int LONGEST = Long.SIZE;

  private static final String FORMAT = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final Pattern INDEX = Pattern.compile("index (0|[1-9][0-9]{0,18})");

  /** Checks that there is such an index. */
  public TlogProof {
    path = List.copyOf(path);
    if (index < 0) {
      throw new IllegalArgumentException("no entry has the index " + index);
    }
  }

  /** The proof as a file of text. */
  public String text() {
    var text = new StringBuilder(FORMAT).append('\n');
    if (extra.length > 0) {
      text.append(EXTRA).append(Base64Text.of(extra)).append('\n');
    }
    text.append("index ").append(index).append('\n');
    path.forEach(it -> text.append(Base64Text.of(it)).append('\n'));
    return text.append('\n').append(note.bytes()).toString();
  }

  /**
   * Reads a proof.
   *
   * @throws ProofFailure if it is none
   */
  public static TlogProof parse(String text) {
    int end = text.indexOf("\n\n");
    if (end < 0) {
      throw new ProofFailure("this is no proof: an index, a path, an empty line, a checkpoint");
    }
    List<String> lines = new ArrayList<>(Arrays.asList(text.substring(0, end).split("\n", -1)));
    if (!lines.removeFirst().equals(FORMAT)) {
      throw new ProofFailure("a proof begins with the line " + FORMAT);
    }
    byte[] extra = {};
    if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
      extra = extra(lines.removeFirst());
    }
    if (lines.isEmpty() || lines.size() > 1 + LONGEST) {
      throw new ProofFailure("a proof has an index and up to " + LONGEST + " hashes");
    }
    long index = index(lines.removeFirst());
    List<byte[]> path =
        lines.stream().map(it -> Base64Text.hash("a hash of the path", it)).toList();
    return new TlogProof(index, path, SignedNote.parse(text.substring(end + 2)), extra);
  }

  /**
   * Checks that an entry is in the log.
   *
   * @param leafHash of the entry, 32 bytes
   * @throws ProofFailure if the checkpoint is not accepted or the path does not lead to its root
   */
  public Checkpoint require(byte[] leafHash, Policy policy) {
    Checkpoint checkpoint = policy.check(note);
    TreeProof.requireInclusion(leafHash, index, checkpoint.size(), path, checkpoint.root());
    return checkpoint;
  }

  private static byte[] extra(String line) {
    try {
      byte[] extra = Base64Text.bytes(line.substring(EXTRA.length()));
      if (extra.length > 0) {
        return extra;
      }
    } catch (IllegalArgumentException e) {
      // It is told below, as what is empty is.
    }
    throw new ProofFailure("what is extra in the proof is no base64");
  }

  private static long index(String line) {
    if (INDEX.matcher(line).matches()) {
      try {
        return Long.parseLong(line.substring(line.indexOf(' ') + 1));
      } catch (NumberFormatException e) {
        // Nineteen digits can be beyond a long; it is told below.
      }
    }
    throw new ProofFailure("the index of the proof is missing: index <number>");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TlogProof that && text().equals(that.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
