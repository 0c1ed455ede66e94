package org.transferledger.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text and its signatures: C2SP's signed-note.
 *
 * @param text which ends in a newline
 */
public record SignedNote(String text, List<Signature> signatures) {
  private static final Pattern SIGNATURE =
      Pattern.compile("— (?<name>[^\\s+]+) (?<base64>[A-Za-z0-9+/]+={0,2})");
  private static final int KEY_ID = 4;
  private static final int LONGEST = 1_000_000;

  /**
   * A line below the text.
   *
   * @param name of the key
   * @param keyId its first four bytes
   * @param value what the key's kind makes of the text
   */
  public record Signature(String name, byte[] keyId, byte[] value) {
    /** The line, without its newline. */
    public String line() {
      byte[] all = Arrays.copyOf(keyId, keyId.length + value.length);
      System.arraycopy(value, 0, all, keyId.length, value.length);
      return "— " + name + " " + Base64Text.of(all);
    }

    /**
     * Reads a line.
     *
     * @throws ProofFailure if it is none
     */
    public static Signature parse(String line) {
      Matcher found = SIGNATURE.matcher(line);
      if (!found.matches()) {
        throw new ProofFailure("this is no signature line: " + line);
      }
      byte[] all;
      try {
        all = Base64Text.bytes(found.group("base64"));
      } catch (IllegalArgumentException e) {
        throw new ProofFailure("the signature of " + found.group("name") + " is no base64");
      }
      if (all.length <= KEY_ID) {
        throw new ProofFailure("the signature of " + found.group("name") + " is too short");
      }
      return new Signature(
          found.group("name"),
          Arrays.copyOf(all, KEY_ID),
          Arrays.copyOfRange(all, KEY_ID, all.length));
    }
  }

  /** A note that is not signed yet. */
  public static SignedNote of(String text) {
    return new SignedNote(text, List.of());
  }

  /** With a further signature. */
  public SignedNote with(Signature signature) {
    List<Signature> more = new ArrayList<>(signatures);
    more.add(signature);
    return new SignedNote(text, List.copyOf(more));
  }

  /** The note as it is stored and sent. */
  public String bytes() {
    var note = new StringBuilder(text).append('\n');
    signatures.forEach(it -> note.append(it.line()).append('\n'));
    return note.toString();
  }

  /**
   * Reads a note.
   *
   * @throws ProofFailure if it is none
   */
  public static SignedNote parse(String note) {
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n") || note.length() > LONGEST) {
      throw new ProofFailure("this is no signed note: a text, an empty line, and signatures");
    }
    String[] lines = note.substring(end + 2).split("\n");
    return new SignedNote(
        note.substring(0, end + 1), Arrays.stream(lines).map(Signature::parse).toList());
  }

  /**
   * Whether a key has signed it. Signatures of other keys say nothing.
   *
   * @throws ProofFailure if there is a signature in the name of the key which is not its own
   */
  public boolean signedBy(VerifierKey key) {
    List<Signature> own = signatures.stream().filter(key::claims).toList();
    for (Signature signature : own) {
      if (!key.verifies(text, signature)) {
        throw new ProofFailure("a signature in the name of " + key.name() + " is wrong");
      }
    }
    return !own.isEmpty();
  }
}
