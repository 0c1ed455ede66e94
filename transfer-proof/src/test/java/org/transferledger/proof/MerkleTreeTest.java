package org.transferledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {
  private static final List<String> ENTRIES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  /** Known roots of the first so many of these entries, from Certificate Transparency's tests. */
  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static final int MANY = 70;
  private static final List<byte[]> LEAVES =
      IntStream.range(0, 66_000)
          .mapToObj(it -> Hashing.sha256(("leaf " + it).getBytes(UTF_8)))
          .toList();
  private static final MerkleTree TREE = new MerkleTree(new LeavesInMemory(LEAVES));

  @Test
  void rootsAreTheKnownOnes() {
    var leaves =
        ENTRIES.stream().map(it -> Commitment.leafHash(HexFormat.of().parseHex(it))).toList();
    var tree = new MerkleTree(new LeavesInMemory(leaves));
    for (int size = 0; size < ROOTS.size(); size++) {
      assertThat(HexFormat.of().formatHex(tree.root(size))).isEqualTo(ROOTS.get(size));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 65_999})
  void rootsFromTilesAreThoseOfTheDefinition(int size) {
    assertThat(TREE.root(size)).isEqualTo(LeavesInMemory.root(LEAVES.subList(0, size)));
  }

  @Test
  void eachLeafIsShownToBeInEachTree() {
    for (int size = 1; size <= MANY; size++) {
      for (int index = 0; index < size; index++) {
        included(index, size);
      }
    }
    for (int size : List.of(255, 256, 257, 65_536, 65_537)) {
      for (int index : List.of(0, 1, 254, size - 1)) {
        included(index, size);
      }
    }
  }

  private static void included(int index, int size) {
    TreeProof.requireInclusion(
        LEAVES.get(index), index, size, TREE.inclusion(index, size), TREE.root(size));
  }

  @Test
  void nothingElseIsShownToBeInATree() {
    for (int size = 1; size <= MANY; size++) {
      byte[] root = TREE.root(size);
      for (int index = 0; index < size; index++) {
        byte[] leaf = LEAVES.get(index);
        var path = TREE.inclusion(index, size);
        refusesInclusion(LEAVES.get(index + 1), index, size, path, root);
        refusesInclusion(leaf, size, size, path, root);
        refusesInclusion(leaf, -1, size, path, root);
        refusesInclusion(leaf, index, 0, path, root);
        refusesInclusion(leaf, index, size, path, MerkleTree.empty());
        refusesInclusion(leaf, index, size, with(path, leaf), root);
        refusesInclusion(leaf, index, size, with(path, root), root);
        if (size > 1) {
          refusesInclusion(leaf, (index + 1) % size, size, path, root);
          refusesInclusion(leaf, index, size, path.subList(1, path.size()), root);
          refusesInclusion(leaf, index, size, path.subList(0, path.size() - 1), root);
          refusesInclusion(leaf, index, size, List.of(), root);
          refusesInclusion(leaf, index, size, shuffled(path), root);
        }
      }
    }
  }

  @Test
  void eachTreeIsShownToBeTheBeginningOfEachLargerOne() {
    for (int size = 0; size <= MANY; size++) {
      for (int old = 0; old <= size; old++) {
        TreeProof.requireConsistency(
            old, TREE.root(old), size, TREE.root(size), TREE.consistency(old, size));
      }
    }
    for (int old : List.of(1, 255, 256, 257, 65_535, 65_536, 65_537)) {
      TreeProof.requireConsistency(
          old, TREE.root(old), 65_999, TREE.root(65_999), TREE.consistency(old, 65_999));
    }
  }

  @Test
  void noOtherTreeIsShownToBeTheBeginning() {
    byte[] other = LEAVES.getLast();
    for (int size = 1; size <= MANY; size++) {
      byte[] root = TREE.root(size);
      for (int old = 1; old < size; old++) {
        byte[] oldRoot = TREE.root(old);
        var path = TREE.consistency(old, size);
        refusesConsistency(old, other, size, root, path);
        refusesConsistency(old, oldRoot, size, other, path);
        refusesConsistency(old, root, size, oldRoot, path);
        refusesConsistency(size, oldRoot, old, root, path);
        refusesConsistency(old, oldRoot, size, root, List.of());
        refusesConsistency(old, oldRoot, size, root, with(path, other));
        refusesConsistency(old, oldRoot, size, root, path.subList(0, path.size() - 1));
        refusesConsistency(old, oldRoot, size, root, path.subList(1, path.size()));
      }
      refusesConsistency(size, other, size, root, List.of());
      refusesConsistency(size, root, size, root, List.of(other));
      refusesConsistency(0, other, size, root, List.of());
      refusesConsistency(0, MerkleTree.empty(), size, root, List.of(other));
      refusesConsistency(-1, root, size, root, List.of());
    }
  }

  private static void refusesInclusion(
      byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
    assertThatThrownBy(() -> TreeProof.requireInclusion(leaf, index, size, path, root))
        .as("index %d of %d", index, size)
        .isInstanceOf(ProofFailure.class);
  }

  private static void refusesConsistency(
      long old, byte[] oldRoot, long size, byte[] root, List<byte[]> path) {
    assertThatThrownBy(() -> TreeProof.requireConsistency(old, oldRoot, size, root, path))
        .as("%d of %d", old, size)
        .isInstanceOf(ProofFailure.class);
  }

  private static List<byte[]> with(List<byte[]> path, byte[] hash) {
    return Stream.concat(path.stream(), Stream.of(hash)).toList();
  }

  /** The last hash first; of a path of one, another hash. */
  private static List<byte[]> shuffled(List<byte[]> path) {
    List<byte[]> other = new ArrayList<>(path);
    other.addFirst(path.size() == 1 ? LEAVES.getLast() : other.removeLast());
    return path.size() == 1 ? List.of(other.getFirst()) : other;
  }
}
