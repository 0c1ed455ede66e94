package org.transferledger.proof;

import static java.util.Objects.checkIndex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.transferledger.proof.Tiles.Tile;

/**
 * A Merkle tree as RFC 6962 section 2.1 has it, read from its tiles. A tree of n leaves splits at
 * the largest power of two that is smaller than n.
 */
public final class MerkleTree {
  /** Bytes of a hash. */
  public static final int HASH = 32;

  private static final byte[] NODE = {0x01};
  private static final int BITS = 8;

  private final Tiles tiles;

  public MerkleTree(Tiles tiles) {
    this.tiles = tiles;
  }

  /** The root of a tree without leaves. */
  public static byte[] empty() {
    return Hashing.sha256();
  }

  public static byte[] node(byte[] left, byte[] right) {
    return Hashing.sha256(NODE, left, right);
  }

  /** The root of the first so many leaves. */
  public byte[] root(long size) {
    return size == 0 ? empty() : subtree(0, size);
  }

  /**
   * The path from a leaf to the root of the first so many leaves, as RFC 6962 section 2.1.1 has it.
   *
   * @param index from 0 on
   */
  public List<byte[]> inclusion(long index, long size) {
    List<byte[]> path = new ArrayList<>();
    long begin = 0;
    long end = size;
    checkIndex(index, size);
    while (end - begin > 1) {
      long middle = begin + split(end - begin);
      if (index < middle) {
        path.add(subtree(middle, end));
        end = middle;
      } else {
        path.add(subtree(begin, middle));
        begin = middle;
      }
    }
    return path.reversed();
  }

  /**
   * What shows that a tree of {@code old} leaves is the beginning of one of {@code size}, as RFC
   * 6962 section 2.1.2 has it; empty if one of them is empty, or they are the same.
   */
  public List<byte[]> consistency(long old, long size) {
    if (old < 0 || old > size) {
      throw new IllegalArgumentException("no tree of " + old + " leaves within one of " + size);
    }
    List<byte[]> path = new ArrayList<>();
    long begin = 0;
    long end = size;
    if (old == 0 || old == size) {
      return path;
    }
    while (old != end) {
      long middle = begin + split(end - begin);
      if (old <= middle) {
        path.add(subtree(middle, end));
        end = middle;
      } else {
        path.add(subtree(begin, middle));
        begin = middle;
      }
    }
    if (begin > 0) {
      path.add(subtree(begin, end));
    }
    return path.reversed();
  }

  /** The largest power of two that is smaller than n. */
  static long split(long n) {
    return Long.highestOneBit(n - 1);
  }

  /** Of the leaves from {@code begin} on, which is a multiple of what their number is split at. */
  private byte[] subtree(long begin, long end) {
    long size = end - begin;
    if (Long.bitCount(size) == 1) {
      return complete(Long.numberOfTrailingZeros(size), begin / size);
    }
    long middle = begin + split(size);
    return node(subtree(begin, middle), subtree(middle, end));
  }

  /** The node at a height above the leaves. Tiles have the nodes of every eighth height. */
  private byte[] complete(int height, long index) {
    int level = height / BITS;
    int above = height % BITS;
    int count = 1 << above;
    long first = index << above;
    int from = (int) (first % Tiles.WIDTH);
    byte[] hashes = tiles.read(new Tile(level, first / Tiles.WIDTH, from + count));
    return root(Arrays.copyOfRange(hashes, from * HASH, (from + count) * HASH));
  }

  /**
   * The root above hashes of one height.
   *
   * @param hashes one after the other, a power of two of them
   */
  public static byte[] root(byte[] hashes) {
    List<byte[]> row = new ArrayList<>(hashes.length / HASH);
    for (int i = 0; i < hashes.length; i += HASH) {
      row.add(Arrays.copyOfRange(hashes, i, i + HASH));
    }
    while (row.size() > 1) {
      List<byte[]> parents = new ArrayList<>(row.size() / 2);
      for (int i = 0; i < row.size(); i += 2) {
        parents.add(node(row.get(i), row.get(i + 1)));
      }
      row = parents;
    }
    return row.getFirst();
  }
}
