package org.transferledger.proof;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a log has signed of its tree: the text of C2SP's tlog-checkpoint.
 *
 * @param origin the name of the log
 * @param size leaves of the tree
 * @param root hash of the tree, 32 bytes
 */
public record Checkpoint(String origin, long size, byte[] root) {
  private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");
  private static final int LINES = 3;

  /** Its three lines, each of which ends in a newline. */
  public String text() {
    return "%s\n%d\n%s\n".formatted(origin, size, Base64Text.of(root));
  }

  /**
   * Reads the text of a note. Lines after the third are extensions, which say nothing to us.
   *
   * @throws ProofFailure if it is no checkpoint
   */
  public static Checkpoint parse(String text) {
    List<String> lines = Arrays.asList(text.split("\n", -1));
    if (!text.endsWith("\n")
        || lines.size() <= LINES
        || lines.getFirst().isEmpty()
        || !DECIMAL.matcher(lines.get(1)).matches()) {
      throw new ProofFailure("this is no checkpoint: an origin, a size and a root, a line each");
    }
    byte[] root = Base64Text.hash("the root of the checkpoint", lines.get(2));
    try {
      return new Checkpoint(lines.getFirst(), Long.parseLong(lines.get(1)), root);
    } catch (NumberFormatException e) {
      throw new ProofFailure("the size of the checkpoint is beyond any tree");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Checkpoint that && text().equals(that.text());
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
