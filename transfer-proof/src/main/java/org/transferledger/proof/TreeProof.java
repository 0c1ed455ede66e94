package org.transferledger.proof;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Checks what {@link MerkleTree} shows, without the tree. */
public final class TreeProof {
  private TreeProof() {}

  /**
   * Checks that a leaf is in a tree, as RFC 9162 section 2.1.3.2 has it.
   *
   * @param index of the leaf, from 0 on
   * @param path hashes from the leaf to the root
   * @throws ProofFailure if that is not shown
   */
  public static void requireInclusion(
      byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
    if (index < 0 || index >= size) {
      throw new ProofFailure("index " + index + " is not within a tree of " + size);
    }
    long node = index;
    long last = size - 1;
    byte[] reached = leaf;
    for (byte[] hash : path) {
      if (last == 0) {
        throw new ProofFailure("the path of index " + index + " is too long");
      }
      if (odd(node) || node == last) {
        reached = MerkleTree.node(hash, reached);
        while (!odd(node) && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        reached = MerkleTree.node(reached, hash);
      }
      node >>= 1;
      last >>= 1;
    }
    if (last != 0) {
      throw new ProofFailure("the path of index " + index + " is too short");
    }
    if (!Arrays.equals(reached, root)) {
      throw new ProofFailure("the path of index " + index + " does not lead to the root");
    }
  }

  /**
   * Checks that a tree is the beginning of another, as RFC 9162 section 2.1.4.2 has it.
   *
   * @throws ProofFailure if that is not shown
   */
  public static void requireConsistency(
      long old, byte[] oldRoot, long size, byte[] root, List<byte[]> path) {
    if (old < 0 || old > size) {
      throw new ProofFailure("a tree of " + old + " is not within one of " + size);
    }
    if (old == 0) {
      require(Arrays.equals(oldRoot, MerkleTree.empty()), "the old tree is empty, its root is not");
    }
    if (old == 0 || old == size) {
      require(path.isEmpty(), "the path is too long");
      require(old == 0 || Arrays.equals(oldRoot, root), "two roots of trees of size " + size);
      return;
    }
    Iterator<byte[]> hashes = path.iterator();
    require(hashes.hasNext(), "the path is too short");
    byte[] first = Long.bitCount(old) == 1 ? oldRoot : hashes.next();
    byte[] before = first;
    byte[] after = first;
    long node = old - 1;
    long last = size - 1;
    while (odd(node)) {
      node >>= 1;
      last >>= 1;
    }
    while (hashes.hasNext()) {
      byte[] hash = hashes.next();
      require(last != 0, "the path is too long");
      if (odd(node) || node == last) {
        before = MerkleTree.node(hash, before);
        after = MerkleTree.node(hash, after);
        while (!odd(node) && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        after = MerkleTree.node(after, hash);
      }
      node >>= 1;
      last >>= 1;
    }
    require(last == 0, "the path is too short");
    require(Arrays.equals(before, oldRoot), "the path does not lead to the old root");
    require(Arrays.equals(after, root), "the path does not lead to the new root");
  }

  private static boolean odd(long number) {
    return (number & 1) == 1;
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new ProofFailure(message);
    }
  }
}
