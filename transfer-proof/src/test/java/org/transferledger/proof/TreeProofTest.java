package org.transferledger.proof;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TreeProofTest {
  private static final int MOST = 70;
  private static final Trees SMALL = Trees.ofSize(MOST);
  private static final Trees LARGE = Trees.ofSize(65_537);
  private static final int[] EDGES = {0, 1, 127, 128, 254, 255, 256, 257, 300, 65_279, 65_535};

  static IntStream sizes() {
    return IntStream.rangeClosed(1, MOST);
  }

  static IntStream largeSizes() {
    return IntStream.of(255, 256, 257, 258, 511, 512, 513, 65_535, 65_536, 65_537);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void everyLeafIsShownToBeInEveryTree(int size) {
    for (int index = 0; index < size; index++) {
      requireBothWays(SMALL, index, size);
    }
  }

  @ParameterizedTest
  @MethodSource("largeSizes")
  void leavesAtTheEdgesOfTilesAreShownToBeInTheTree(int size) {
    for (int index : EDGES) {
      if (index < size) {
        requireBothWays(LARGE, index, size);
      }
    }
    requireBothWays(LARGE, size - 1, size);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void everyTreeIsShownToBeginWithEveryEarlierOne(int size) {
    for (int old = 0; old <= size; old++) {
      requireConsistencyBothWays(SMALL, old, size);
    }
  }

  @ParameterizedTest
  @MethodSource("largeSizes")
  void treesAtTheEdgesOfTilesAreShownToBeginWithEarlierOnes(int size) {
    for (int old : EDGES) {
      if (old <= size) {
        requireConsistencyBothWays(LARGE, old, size);
      }
    }
    requireConsistencyBothWays(LARGE, size - 1, size);
  }

  @Test
  void nothingIsInAnEmptyTree() {
    refused(
        () -> TreeProof.requireInclusion(SMALL.leaf(0), 0, 0, List.of(), MerkleTree.empty()),
        "index 0 is not within a tree of 0");
  }

  @Test
  void anIndexBeyondTheTreeIsRefused() {
    var tree = new MerkleTree(SMALL);
    for (long index : new long[] {-1, 8, 9, Long.MAX_VALUE}) {
      refused(
          () ->
              TreeProof.requireInclusion(
                  SMALL.leaf(7), index, 8, tree.inclusion(7, 8), tree.root(8)),
          "is not within a tree of 8");
    }
  }

  @Test
  void aTreeOfOneLeafHasItAsItsRoot() {
    byte[] leaf = SMALL.leaf(0);
    TreeProof.requireInclusion(leaf, 0, 1, List.of(), leaf);

    refused(() -> TreeProof.requireInclusion(leaf, 0, 1, List.of(leaf), leaf), "too long");
    refused(() -> TreeProof.requireInclusion(leaf, 0, 2, List.of(), leaf), "too short");
  }

  @Test
  void aLargerTreeThanTheOldOneIsNeeded() {
    var tree = new MerkleTree(SMALL);
    refused(
        () -> TreeProof.requireConsistency(5, tree.root(5), 4, tree.root(4), List.of()),
        "a tree of 5 is not within one of 4");
    refused(
        () -> TreeProof.requireConsistency(-1, tree.root(5), 4, tree.root(4), List.of()),
        "a tree of -1 is not within one of 4");
    assertThatThrownBy(() -> tree.consistency(5, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.inclusion(4, 4)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void theSameSizeHasTheSameRootAndNoPath() {
    var tree = new MerkleTree(SMALL);
    byte[] root = tree.root(4);
    refused(
        () -> TreeProof.requireConsistency(4, root, 4, tree.root(5), List.of()),
        "two roots of trees of size 4");
    refused(() -> TreeProof.requireConsistency(4, root, 4, root, List.of(root)), "too long");
  }

  @Test
  void anEmptyTreeIsTheBeginningOfAllButHasOneRootOnly() {
    var tree = new MerkleTree(SMALL);
    byte[] root = tree.root(4);
    TreeProof.requireConsistency(0, MerkleTree.empty(), 4, root, List.of());
    refused(
        () -> TreeProof.requireConsistency(0, root, 4, root, List.of()), "the old tree is empty");
    refused(
        () -> TreeProof.requireConsistency(0, MerkleTree.empty(), 4, root, List.of(root)),
        "too long");
  }

  private static void requireBothWays(Trees tiles, int index, int size) {
    var tree = new MerkleTree(tiles);
    byte[] leaf = tiles.leaf(index);
    byte[] root = tree.root(size);
    List<byte[]> path = tree.inclusion(index, size);
    String what = "index " + index + " of " + size;
    assertThatCode(() -> TreeProof.requireInclusion(leaf, index, size, path, root))
        .as(what)
        .doesNotThrowAnyException();

    refused(() -> TreeProof.requireInclusion(Trees.seed(9), index, size, path, root), "the path");
    refused(() -> TreeProof.requireInclusion(leaf, index, size, path, Trees.seed(9)), "the path");
    refused(() -> TreeProof.requireInclusion(leaf, index, size, longer(path), root), "the path");
    for (int i = 0; i < path.size(); i++) {
      List<byte[]> without = without(path, i);
      List<byte[]> changed = changed(path, i);
      refused(() -> TreeProof.requireInclusion(leaf, index, size, without, root), "the path");
      refused(() -> TreeProof.requireInclusion(leaf, index, size, changed, root), "the path");
    }
    for (int other : new int[] {index - 1, index + 1, index ^ 2, size}) {
      if (other != index) {
        refused(() -> TreeProof.requireInclusion(leaf, other, size, path, root), "index");
      }
    }
  }

  private static void requireConsistencyBothWays(Trees tiles, int old, int size) {
    var tree = new MerkleTree(tiles);
    byte[] before = tree.root(old);
    byte[] after = tree.root(size);
    List<byte[]> path = tree.consistency(old, size);
    TreeProof.requireConsistency(old, before, size, after, path);

    byte[] wrong = Trees.seed(9);
    refused(() -> TreeProof.requireConsistency(old, wrong, size, after, path), "");
    if (old > 0) {
      refused(() -> TreeProof.requireConsistency(old, before, size, wrong, path), "");
      refused(() -> TreeProof.requireConsistency(old, before, size, after, longer(path)), "path");
    }
    if (old != size) {
      refused(() -> TreeProof.requireConsistency(old, after, size, before, path), "");
    }
    for (int i = 0; i < path.size(); i++) {
      List<byte[]> without = without(path, i);
      List<byte[]> changed = changed(path, i);
      refused(() -> TreeProof.requireConsistency(old, before, size, after, without), "the path");
      refused(() -> TreeProof.requireConsistency(old, before, size, after, changed), "the path");
    }
  }

  private static List<byte[]> longer(List<byte[]> path) {
    List<byte[]> longer = new ArrayList<>(path);
    longer.add(Trees.seed(3));
    return longer;
  }

  private static List<byte[]> without(List<byte[]> path, int index) {
    List<byte[]> shorter = new ArrayList<>(path);
    shorter.remove(index);
    return shorter;
  }

  private static List<byte[]> changed(List<byte[]> path, int index) {
    List<byte[]> changed = new ArrayList<>(path);
    byte[] hash = changed.get(index).clone();
    hash[31] ^= 1;
    changed.set(index, hash);
    return changed;
  }

  private static void refused(ThrowingCallable check, String why) {
    assertThatThrownBy(check).isInstanceOf(ProofFailure.class).hasMessageContaining(why);
  }
}
