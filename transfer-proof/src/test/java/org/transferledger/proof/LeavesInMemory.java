package org.transferledger.proof;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Tiles of leaves in memory, each computed by the definition. */
record LeavesInMemory(List<byte[]> hashes) implements Tiles {
  @Override
  public byte[] read(Tile tile) {
    int below = 1 << (8 * tile.level());
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < tile.width(); i++) {
      int from = (int) ((tile.index() * WIDTH + i) * below);
      bytes.writeBytes(root(hashes.subList(from, from + below)));
    }
    return bytes.toByteArray();
  }

  /** RFC 6962 section 2.1, word for word. */
  static byte[] root(List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      return MerkleTree.empty();
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    return MerkleTree.node(
        root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
  }
}
