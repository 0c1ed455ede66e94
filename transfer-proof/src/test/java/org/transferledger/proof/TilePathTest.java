package org.transferledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.transferledger.proof.Tiles.Tile;

class TilePathTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 256, tile/0/000",
    "0, 0, 8, tile/0/000.p/8",
    "1, 999, 255, tile/1/999.p/255",
    "0, 1000, 256, tile/0/x001/000",
    "0, 1234067, 256, tile/0/x001/x234/067",
    "0, 1234067, 8, tile/0/x001/x234/067.p/8",
    "2, 1000000, 1, tile/2/x001/x000/000.p/1",
    "7, 123456789012, 256, tile/7/x123/x456/x789/012"
  })
  void aTileHasOnePath(int level, long index, int width, String path) {
    var tile = new Tile(level, index, width);

    assertThat(tile.path()).isEqualTo(path);
    assertThat(Tile.parse(path)).contains(tile);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "checkpoint",
        "tile/0",
        "tile/0/",
        "tile/0/0",
        "tile/0/00",
        "tile/0/0000",
        "tile/0/x000/000",
        "tile/0/x000/001",
        "tile/0/x001/x000",
        "tile/0/001/000",
        "tile/0/X001/000",
        "tile/0/000.p/0",
        "tile/0/000.p/08",
        "tile/0/000.p/256",
        "tile/0/000.p/999",
        "tile/0/000.p/",
        "tile/0/000.p",
        "tile/0/000/p/8",
        "tile/00/000",
        "tile/8/000",
        "tile/-1/000",
        "tile/0/../000",
        "/tile/0/000",
        "tile/0/000\n",
        "tile/0/٠٠٠",
        "tile/entries/000",
        "tile/0/x999/x999/x999/x999/x999/x999/999"
      })
  void aPathThatIsSpeltOtherwiseNamesNoTile(String path) {
    assertThat(Tile.parse(path)).isEmpty();
  }

  @Test
  void entriesLieBesideTheHashesOfLevelZero() {
    assertThat(new Tile(0, 1_234_067, 8).entriesPath()).isEqualTo("tile/entries/x001/x234/067.p/8");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, 1",
    "255, 0, 0, 255",
    "256, 0, 0, 256",
    "257, 0, 0, 256",
    "257, 0, 1, 1",
    "256, 1, 0, 1",
    "65536, 1, 0, 256",
    "65536, 2, 0, 1",
    "70000, 0, 273, 112",
    "9223372036854775807, 7, 0, 127",
    "9223372036854775807, 0, 36028797018963967, 255"
  })
  void aTreeHasTilesAsWideAsItsHashesAllow(long size, int level, long index, int width) {
    assertThat(Tile.within(size, level, index)).contains(new Tile(level, index, width));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "255, 1, 0",
    "256, 0, 1",
    "65535, 2, 0",
    "1, 0, 36028797018963968",
    "9223372036854775807, 0, 999999999999999999"
  })
  void aTreeHasNoTileBeyondItsHashes(long size, int level, long index) {
    assertThat(Tile.within(size, level, index)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1, 0, 1", "8, 0, 1", "0, -1, 1", "0, 0, 0", "0, 0, 257"})
  void thereIsNoSuchTile(int level, long index, int width) {
    assertThatThrownBy(() -> new Tile(level, index, width))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
