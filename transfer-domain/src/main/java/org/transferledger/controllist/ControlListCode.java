package org.transferledger.controllist;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.transferledger.core.Fields;

/**
 * The written form of control-list codes and the categories that they are in. Whether an edition of
 * a list has the code is another question.
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
      Pattern.compile("ML\\s*(?<category>[1-9][0-9]?)(?![0-9])(?<rest>.*)");
  private static final Pattern DUAL_USE =
      Pattern.compile("(?<category>[0-9][A-Z])(?<number>[0-9]{3})(?![0-9])(?<rest>.*)");
  private static final Pattern NATIONAL = Pattern.compile("[A-Z0-9][A-Za-z0-9. /-]{0,39}");
  private static final Pattern LIST = Pattern.compile("[A-Z]{2}-[A-Z0-9-]{2,20}");
  private static final Pattern SEGMENT =
      Pattern.compile("[.\\s]*([A-Z](?![A-Z])|[1-9][0-9]{0,2}(?![0-9]))");
  private static final Pattern END = Pattern.compile("[.\\s]*");
  private static final int MAX_SEGMENTS = 7;
  private static final String MILITARY_RULE = "ML1 to ML22, then segments such as .a or .12";
  private static final String DUAL_USE_RULE =
      "digit 0-9, group A-E, three digits, then up to 7 segments such as .b.4";

  private ControlListCode() {}

  /** Whether it is written like the id of a list. */
  public static boolean isList(String list) {
    return LIST.matcher(list).matches();
  }

  /**
   * The one form in which a code is kept.
   *
   * @throws org.transferledger.core.InvalidFields if it is not a code of that list
   */
  public static String normalised(String list, String code) {
    return switch (list) {
      case EU_COMMON_MILITARY_LIST -> {
        var head = head(code, MILITARY, MILITARY_RULE);
        String category = "ML" + head.group("category");
        yield segmented(list, code, category, "", head.group("rest"), MILITARY_RULE);
      }
      case EU_DUAL_USE -> {
        var head = head(code, DUAL_USE, DUAL_USE_RULE);
        yield segmented(
            list,
            code,
            head.group("category"),
            head.group("number"),
            head.group("rest"),
            DUAL_USE_RULE);
      }
      default -> {
        Fields.check()
            .matches("code", code, NATIONAL, "1 to 40 letters, digits, dots, spaces, slashes")
            .orThrow();
        yield code;
      }
    };
  }

  private static Matcher head(String code, Pattern form, String rule) {
    Matcher head = form.matcher(code.strip().toUpperCase(Locale.ROOT));
    boolean ascii = code.chars().allMatch(it -> it < 0x80);
    Fields.check().holds("code", ascii && head.matches(), code, rule).orThrow();
    return head;
  }

  private static String segmented(
      String list, String code, String category, String number, String rest, String rule) {
    Fields.check().holds("code", ControlLists.hasCategory(list, category), code, rule).orThrow();
    StringJoiner kept = new StringJoiner(".").add(category + number);
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
