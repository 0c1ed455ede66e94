package org.transferledger.proof;

/**
 * The root of a tree whose leaves come one after the other. It keeps the roots of the complete
 * subtrees only: one hash for each bit that is set in the number of leaves.
 */
public final class TreeBuilder {
  private final byte[][] complete = new byte[Long.SIZE][];
  private long size;

  /**
   * Takes the next leaf.
   *
   * @param leafHash 32 bytes
   */
  public void add(byte[] leafHash) {
    if (leafHash.length != MerkleTree.HASH) {
      throw new IllegalArgumentException("a leaf hash has 32 bytes");
    }
    byte[] hash = leafHash.clone();
    int height = 0;
    for (; (size >> height & 1) == 1; height++) {
      hash = MerkleTree.node(complete[height], hash);
    }
    complete[height] = hash;
    size++;
  }

  /** How many leaves it has taken. */
  public long size() {
    return size;
  }

  /** The root of the leaves taken so far. */
  public byte[] root() {
    if (size == 0) {
      return MerkleTree.empty();
    }
    int height = Long.numberOfTrailingZeros(size);
    byte[] root = complete[height];
    for (height++; height < Long.SIZE; height++) {
      if ((size >> height & 1) == 1) {
        root = MerkleTree.node(complete[height], root);
      }
    }
    return root.clone();
  }
}
