package org.transferledger.controllist;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The lists that the product knows from the start: their categories, which all editions share,
 * described in our own words. The codes of an edition are loaded by an operator.
 */
public final class ControlLists {
  private static final List<ControlList> ALL =
      List.of(
          new ControlList(
              ControlListCode.EU_COMMON_MILITARY_LIST,
              "Common Military List of the European Union",
              "Common Position 2008/944/CFSP, Article 12; the list is published in the Official"
                  + " Journal, series C",
              categories("eu-common-military-list.csv")),
          new ControlList(
              ControlListCode.EU_DUAL_USE,
              "Dual-use items of the European Union",
              "Regulation (EU) 2021/821, Annex I",
              categories("eu-dual-use.csv")));

  private ControlLists() {}

  /**
   * A list.
   *
   * @param source the law that it is part of
   */
  public record ControlList(String list, String title, String source, List<Category> categories) {}

  /**
   * A part of a list.
   *
   * @param code what the codes in it begin with, for example {@code ML10} or {@code 6A}
   */
  public record Category(String code, String description) {}

  public static List<ControlList> all() {
    return ALL;
  }

  static boolean hasCategory(String list, String code) {
    return ALL.stream()
        .filter(it -> it.list.equals(list))
        .flatMap(it -> it.categories.stream())
        .anyMatch(it -> it.code.equals(code));
  }

  /** The files are ours: a header, then a code and a description without commas and quotes. */
  private static List<Category> categories(String file) {
    try (var in = Objects.requireNonNull(ControlLists.class.getResourceAsStream(file), file);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(it -> it.split(",", -1))
          .map(it -> new Category(it[0], it[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
