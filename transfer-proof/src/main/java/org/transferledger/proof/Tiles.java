package org.transferledger.proof;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the hashes of a tree are, in tiles as C2SP's tlog-tiles has them. */
@FunctionalInterface
public interface Tiles {
  /** Hashes of a full tile. */
  int WIDTH = 256;

  /** How many levels a tree can have whose size is a long. */
  int LEVELS = 8;

  /**
   * The first hashes of a tile, one after the other, as many as it names.
   *
   * @throws ProofFailure if there are not as many
   */
  byte[] read(Tile tile);

  /**
   * Some hashes of a tree, from the left. One at level 0 is that of a leaf; one at level n + 1 is
   * the root of a full tile at level n.
   *
   * @param index of the tile within its level, from 0 on
   * @param width hashes, from 1 to 256
   */
  record Tile(int level, long index, int width) {
    private static final Pattern PATH =
        Pattern.compile(
            "tile/(?<level>[0-7])/(?<index>(x[0-9]{3}/){0,5}[0-9]{3})(\\.p/(?<width>[1-9][0-9]{0,2}))?");

    /** Checks that there is such a tile. */
    public Tile {
      if (level < 0 || level >= LEVELS || index < 0 || width < 1 || width > WIDTH) {
        throw new IllegalArgumentException(
            "no tile at level %d, index %d, width %d".formatted(level, index, width));
      }
    }

    /** The widest tile of a tree of so many leaves that has this place; empty if there is none. */
    public static Optional<Tile> within(long size, int level, long index) {
      long hashes = size >> (8 * level);
      if (index > (hashes - 1) / WIDTH || hashes < 1) {
        return Optional.empty();
      }
      return Optional.of(new Tile(level, index, (int) Math.min(hashes - index * WIDTH, WIDTH)));
    }

    /** The tile that a path names; empty if it names none. */
    public static Optional<Tile> parse(String path) {
      Matcher found = PATH.matcher(path);
      if (!found.matches()) {
        return Optional.empty();
      }
      String width = found.group("width");
      int hashes = width == null ? WIDTH : Integer.parseInt(width);
      if (hashes > WIDTH - (width == null ? 0 : 1)) {
        return Optional.empty();
      }
      long index = Long.parseLong(found.group("index").replaceAll("[x/]", ""));
      var tile = new Tile(Integer.parseInt(found.group("level")), index, hashes);
      return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
    }

    /** Its address below that of the log: {@code tile/0/x001/x234/067.p/8}. */
    public String path() {
      return "tile/" + level + "/" + place(index) + partial(width);
    }

    /** Where the log entries of a tile at level 0 are: {@code tile/entries/000.p/8}. */
    public String entriesPath() {
      return "tile/entries/" + place(index) + partial(width);
    }

    /** Whether nothing can be added to it. */
    public boolean full() {
      return width == WIDTH;
    }
  }

  /** Three digits a group, an x before all but the last. */
  static String place(long index) {
    String last = String.format(Locale.ROOT, "%03d", index % 1000);
    return index < 1000 ? last : groups(index / 1000) + last;
  }

  /** What a path ends in if not all of the tile is meant. */
  static String partial(int width) {
    return width == WIDTH ? "" : ".p/" + width;
  }

  private static String groups(long index) {
    String group = String.format(Locale.ROOT, "x%03d/", index % 1000);
    return index < 1000 ? group : groups(index / 1000) + group;
  }
}
