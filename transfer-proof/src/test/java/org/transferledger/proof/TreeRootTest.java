package org.transferledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeRootTest {
  private static final List<byte[]> ENTRIES =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(HexFormat.of()::parseHex)
          .toList();
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

  static IntStream publishedSizes() {
    return IntStream.rangeClosed(0, ENTRIES.size());
  }

  @ParameterizedTest
  @MethodSource("publishedSizes")
  void rootsAreThePublishedOnes(int size) {
    List<byte[]> entries = ENTRIES.subList(0, size);

    assertThat(hex(new MerkleTree(Trees.of(entries)).root(size))).isEqualTo(ROOTS.get(size));
    assertThat(hex(new MerkleTree(Trees.of(ENTRIES)).root(size))).isEqualTo(ROOTS.get(size));
    var builder = new TreeBuilder();
    entries.forEach(it -> builder.add(Commitment.leafHash(it)));
    assertThat(hex(builder.root())).isEqualTo(ROOTS.get(size));
    assertThat(builder.size()).isEqualTo(size);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 63, 64, 255, 256, 257, 511, 512, 513, 1000, 65_535, 65_536, 65_537})
  void aStreamOfLeavesHasTheRootOfTheTiles(int size) {
    Trees tiles = Trees.ofSize(size);
    var builder = new TreeBuilder();
    for (int i = 0; i < size; i++) {
      builder.add(tiles.leaf(i));
    }

    assertThat(builder.root()).isEqualTo(new MerkleTree(tiles).root(size));
  }

  @Test
  void whatHasBeenAddedCannotBeChangedAfterwards() {
    byte[] leaf = Trees.seed(7);
    var builder = new TreeBuilder();
    builder.add(leaf);
    leaf[0] = 8;
    builder.root()[0] = 9;

    assertThat(builder.root()).isEqualTo(Trees.seed(7));
  }

  @Test
  void aLeafHashHasThirtyTwoBytes() {
    assertThatThrownBy(() -> new TreeBuilder().add(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
