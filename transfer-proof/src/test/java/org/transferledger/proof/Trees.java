package org.transferledger.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.transferledger.proof.Tiles.Tile;

/** Trees in memory for tests: all tiles of all levels. */
final class Trees implements Tiles {
  private final List<List<byte[]>> levels = new ArrayList<>();

  private Trees(List<byte[]> leaves) {
    levels.add(leaves);
    for (int level = 0; levels.get(level).size() >= WIDTH; level++) {
      List<byte[]> below = levels.get(level);
      List<byte[]> above = new ArrayList<>();
      for (int tile = 0; tile + WIDTH <= below.size(); tile += WIDTH) {
        above.add(MerkleTree.root(joined(below.subList(tile, tile + WIDTH))));
      }
      levels.add(above);
    }
  }

  /** A tree of these entries. */
  static Trees of(List<byte[]> entries) {
    return new Trees(entries.stream().map(Commitment::leafHash).toList());
  }

  /** A tree of entries that are nothing but their number. */
  static Trees ofSize(int size) {
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      entries.add(("entry " + i).getBytes(StandardCharsets.UTF_8));
    }
    return of(entries);
  }

  byte[] leaf(int index) {
    return levels.getFirst().get(index);
  }

  @Override
  public byte[] read(Tile tile) {
    List<byte[]> hashes = tile.level() < levels.size() ? levels.get(tile.level()) : List.of();
    int from = Math.toIntExact(tile.index() * WIDTH);
    if (from + tile.width() > hashes.size()) {
      throw new ProofFailure("no such tile: " + tile.path());
    }
    return joined(hashes.subList(from, from + tile.width()));
  }

  private static byte[] joined(List<byte[]> hashes) {
    byte[] all = new byte[hashes.size() * MerkleTree.HASH];
    for (int i = 0; i < hashes.size(); i++) {
      System.arraycopy(hashes.get(i), 0, all, i * MerkleTree.HASH, MerkleTree.HASH);
    }
    return all;
  }

  /** Thirty-two times the same byte. */
  static byte[] seed(int value) {
    byte[] seed = new byte[MerkleTree.HASH];
    Arrays.fill(seed, (byte) value);
    return seed;
  }
}
