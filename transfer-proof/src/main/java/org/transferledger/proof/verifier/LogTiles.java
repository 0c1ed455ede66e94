package org.transferledger.proof.verifier;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import org.transferledger.proof.MerkleTree;
import org.transferledger.proof.Tiles;

/** The tiles of a tree of a known size, and the entries beside them. */
final class LogTiles implements Tiles {
  /** The length of an entry, which is always the same, and two bytes that say so. */
  static final int ENTRY = 2 + 69;

  private final LogFiles files;
  private final long size;

  LogTiles(LogFiles files, long size) {
    this.files = files;
    this.size = size;
  }

  @Override
  public byte[] read(Tile tile) {
    Tile widest =
        Tile.within(size, tile.level(), tile.index())
            .orElseThrow(() -> new IllegalArgumentException("no tile " + tile.path()));
    try {
      return Arrays.copyOf(hashes(widest), tile.width() * MerkleTree.HASH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The hashes of a tile. */
  byte[] hashes(Tile tile) throws IOException {
    Tile full = new Tile(tile.level(), tile.index(), WIDTH);
    return read(tile, tile.path(), full.path(), MerkleTree.HASH);
  }

  /** The entries below a tile at level 0, each of them as long as {@link #ENTRY}. */
  byte[] entries(Tile tile) throws IOException {
    Tile full = new Tile(0, tile.index(), WIDTH);
    return read(tile, tile.entriesPath(), full.entriesPath(), ENTRY);
  }

  /** What was partial may be there only as the beginning of what is full by now. */
  private byte[] read(Tile tile, String path, String fullPath, int unit) throws IOException {
    int length = tile.width() * unit;
    try {
      return ofLength(tile, path, length, files.read(path));
    } catch (NoSuchFileException e) {
      if (tile.full()) {
        throw e;
      }
      try {
        byte[] all = ofLength(tile, fullPath, WIDTH * unit, files.read(fullPath));
        return Arrays.copyOf(all, length);
      } catch (NoSuchFileException none) {
        e.addSuppressed(none);
        throw e;
      }
    }
  }

  private static byte[] ofLength(Tile tile, String path, int length, byte[] read)
      throws IOException {
    if (read.length < length) {
      throw new EOFException(
          "%s has %d bytes, which should be %d".formatted(path, read.length, length));
    }
    if (read.length > length) {
      throw new Refused(
          tile.index() * WIDTH * (1L << (8 * tile.level())) + 1,
          path + " is longer than the " + length + " bytes that it should have");
    }
    return read;
  }
}
