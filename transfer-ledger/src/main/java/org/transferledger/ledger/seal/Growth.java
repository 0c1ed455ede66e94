package org.transferledger.ledger.seal;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.transferledger.proof.MerkleTree;
import org.transferledger.proof.Tiles;

/** What is added to a tree, above what is stored of it. */
final class Growth implements Tiles {
  private static final int TILE = WIDTH * MerkleTree.HASH;

  private final Tiles stored;
  private final Map<Place, Added> added = new TreeMap<>();
  private long size;

  /** Of a tile. */
  record Place(int level, long index) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byLevel = Integer.compare(level, other.level);
      return byLevel != 0 ? byLevel : Long.compare(index, other.index);
    }
  }

  /** The hashes of a tile, with room for more. */
  private static final class Added {
    private final byte[] hashes = new byte[TILE];
    private int length;

    byte[] bytes() {
      return Arrays.copyOf(hashes, length);
    }
  }

  Growth(Tiles stored, long size) {
    this.stored = stored;
    this.size = size;
  }

  /** Adds a leaf, and what becomes full by it. */
  void add(byte[] leafHash) {
    size++;
    byte[] hash = leafHash;
    for (int level = 0; level < LEVELS; level++) {
      long count = size >> (8 * level);
      Added tile = tile(level, (count - 1) / WIDTH, (int) ((count - 1) % WIDTH));
      System.arraycopy(hash, 0, tile.hashes, tile.length, hash.length);
      tile.length += hash.length;
      if (tile.length < TILE) {
        return;
      }
      hash = MerkleTree.root(tile.hashes);
    }
  }

  long size() {
    return size;
  }

  byte[] root() {
    return new MerkleTree(this).root(size);
  }

  /** The tiles that are new or have grown. */
  Map<Place, byte[]> tiles() {
    Map<Place, byte[]> grown = new TreeMap<>();
    added.forEach((place, tile) -> grown.put(place, tile.bytes()));
    return grown;
  }

  @Override
  public byte[] read(Tile tile) {
    Added known = added.get(new Place(tile.level(), tile.index()));
    return known == null
        ? stored.read(tile)
        : Arrays.copyOf(known.hashes, tile.width() * MerkleTree.HASH);
  }

  /** With the hashes that are stored of it. */
  private Added tile(int level, long index, int width) {
    return added.computeIfAbsent(
        new Place(level, index),
        _ -> {
          var tile = new Added();
          if (width > 0) {
            byte[] before = stored.read(new Tile(level, index, width));
            System.arraycopy(before, 0, tile.hashes, 0, before.length);
            tile.length = before.length;
          }
          return tile;
        });
  }
}
