package org.transferledger.technology;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.transferledger.core.Fields;

/**
 * The written form of control-list codes. Syntax only: whether an edition of a list has the code is
 * another question.
 *
 * <p>{@value #EU_COMMON_MILITARY_LIST}: categories ML1 to ML22 of the Common Military List of the
 * European Union, then segments that are one letter or a number, kept as {@code ML10.c}. {@value
 * #EU_DUAL_USE}: Annex I of Regulation (EU) 2021/821, a category digit, a product group A to E,
 * three digits and up to seven segments, kept as {@code 6A003.b.4.b}. Lists of single states have
 * ids and codes of their own.
 */
public final class ControlListCode {
  public static final String EU_COMMON_MILITARY_LIST = "EU-CML";
  public static final String EU_DUAL_USE = "EU-DUAL-USE";

  private static final Pattern MILITARY =
      Pattern.compile("ML\\s*([1-9]|1[0-9]|2[0-2])(?![0-9])(.*)");
  private static final Pattern DUAL_USE = Pattern.compile("([0-9][A-E][0-9]{3})(?![0-9])(.*)");
  private static final Pattern NATIONAL = Pattern.compile("[A-Z0-9][A-Za-z0-9. /-]{0,39}");
  private static final Pattern LIST = Pattern.compile("[A-Z]{2}-[A-Z0-9-]{2,20}");
  private static final Pattern SEGMENT =
      Pattern.compile("[.\\s]*([A-Z](?![A-Z])|[1-9][0-9]{0,2}(?![0-9]))");
  private static final Pattern END = Pattern.compile("[.\\s]*");
  private static final int MAX_SEGMENTS = 7;

  private ControlListCode() {}

  static boolean isList(String list) {
    return LIST.matcher(list).matches();
  }

  /**
   * The one form in which a code is kept.
   *
   * @throws org.transferledger.core.InvalidFields if it is not a code of that list
   */
  public static String normalised(String list, String code) {
    return switch (list) {
      case EU_COMMON_MILITARY_LIST ->
          segmented(code, MILITARY, "ML", "ML1 to ML22, then segments such as .a or .12");
      case EU_DUAL_USE ->
          segmented(
              code,
              DUAL_USE,
              "",
              "digit 0-9, group A-E, three digits, then up to 7 segments such as .b.4");
      default -> {
        Fields.check()
            .matches("code", code, NATIONAL, "1 to 40 letters, digits, dots, spaces, slashes")
            .orThrow();
        yield code;
      }
    };
  }

  private static String segmented(String code, Pattern form, String prefix, String rule) {
    Matcher head = form.matcher(code.strip().toUpperCase(Locale.ROOT));
    boolean ascii = code.chars().allMatch(it -> it < 0x80);
    Fields.check().holds("code", ascii && head.matches(), code, rule).orThrow();
    StringJoiner kept = new StringJoiner(".").add(prefix + head.group(1));
    String rest = head.group(2);
    Matcher segment = SEGMENT.matcher(rest);
    int at = 0;
    int segments = 0;
    while (segment.region(at, rest.length()).lookingAt()) {
      kept.add(segment.group(1).toLowerCase(Locale.ROOT));
      at = segment.end();
      segments++;
    }
    boolean whole = END.matcher(rest.substring(at)).matches();
    Fields.check().holds("code", whole && segments <= MAX_SEGMENTS, code, rule).orThrow();
    return kept.toString();
  }
}
