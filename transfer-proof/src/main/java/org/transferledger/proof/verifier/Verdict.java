package org.transferledger.proof.verifier;

/**
 * What a check has come to.
 *
 * @param text a line that begins with {@code PASS}, {@code FAIL} or {@code INCOMPLETE}
 */
public record Verdict(Outcome outcome, String text) {
  private static final int LONGEST = 500;

  /** How a check can end. */
  public enum Outcome {
    /** All that was there is right. */
    PASS(0),
    /** Something is wrong. */
    FAIL(1),
    /** Something that is needed is missing or cannot be read. */
    INCOMPLETE(2);

    private final int exitCode;

    Outcome(int exitCode) {
      this.exitCode = exitCode;
    }

    /** What the program ends with. */
    public int exitCode() {
      return exitCode;
    }
  }

  /** Makes one line of the text, whatever it quotes. */
  public Verdict {
    text = printable(text);
  }

  static Verdict pass(boolean selection, boolean redactions) {
    return new Verdict(
        Outcome.PASS,
        "PASS" + (redactions ? " WITH REDACTIONS" : "") + (selection ? " (selection)" : ""));
  }

  static Verdict fail(String where, String reason) {
    return new Verdict(Outcome.FAIL, "FAIL " + where + ": " + reason);
  }

  static Verdict incomplete(String reason) {
    return new Verdict(Outcome.INCOMPLETE, "INCOMPLETE: " + reason);
  }

  /** A hostile file shall neither move the cursor nor forge a line. */
  static String printable(String text) {
    var line = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .map(it -> isVisible(it) ? it : '?')
        .forEach(line::appendCodePoint);
    return line.toString();
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
