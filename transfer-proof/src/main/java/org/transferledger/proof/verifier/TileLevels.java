package org.transferledger.proof.verifier;

import java.io.IOException;
import java.util.Arrays;
import org.transferledger.proof.MerkleTree;
import org.transferledger.proof.Tiles;
import org.transferledger.proof.Tiles.Tile;

/**
 * Computes the tiles of all levels from the leaves and compares each with the one of the log. It
 * keeps one tile a level.
 */
final class TileLevels {
  private static final int HASH = MerkleTree.HASH;

  private final LogTiles tiles;
  private final byte[][] rows = new byte[Tiles.LEVELS][Tiles.WIDTH * HASH];
  private final long[] counts = new long[Tiles.LEVELS];

  TileLevels(LogTiles tiles) {
    this.tiles = tiles;
  }

  /** Takes the next leaf. */
  void add(byte[] leafHash) throws IOException {
    byte[] hash = leafHash;
    for (int level = 0; level < Tiles.LEVELS; level++) {
      int place = (int) (counts[level] % Tiles.WIDTH);
      System.arraycopy(hash, 0, rows[level], place * HASH, HASH);
      counts[level]++;
      if (place + 1 < Tiles.WIDTH) {
        return;
      }
      compare(level, Tiles.WIDTH);
      hash = MerkleTree.root(rows[level]);
    }
  }

  /** Compares the tiles that are not full. */
  void end() throws IOException {
    for (int level = 0; level < Tiles.LEVELS; level++) {
      int width = (int) (counts[level] % Tiles.WIDTH);
      if (width > 0) {
        compare(level, width);
      }
    }
  }

  private void compare(int level, int width) throws IOException {
    var tile = new Tile(level, (counts[level] - 1) / Tiles.WIDTH, width);
    byte[] served = tiles.hashes(tile);
    int same = Arrays.mismatch(served, 0, width * HASH, rows[level], 0, width * HASH);
    if (same >= 0) {
      long hash = tile.index() * Tiles.WIDTH + same / HASH;
      long each = 1L << (8 * level);
      throw Refused.among(
          hash * each + 1, (hash + 1) * each, tile.path() + " has another hash than the entries");
    }
  }
}
