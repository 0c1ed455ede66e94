package org.transferledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.transferledger.proof.Tiles.Tile;

class TileTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 256, tile/0/000",
    "1, 999, 1, tile/1/999.p/1",
    "0, 1000, 256, tile/0/x001/000",
    "2, 1234067, 255, tile/2/x001/x234/067.p/255"
  })
  void aTileHasOneAddress(int level, long index, int width, String path) {
    var tile = new Tile(level, index, width);

    assertThat(tile.path()).isEqualTo(path);
    assertThat(Tile.parse(path)).hasValue(tile);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tile/0",
        "tile/0/0",
        "tile/0/0000",
        "tile/8/000",
        "tile/00/000",
        "tile/-1/000",
        "tile/0/x000/001",
        "tile/0/001/002",
        "tile/0/x1/002",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/01",
        "tile/0/000.p/",
        "tile/0/000/",
        "/tile/0/000",
        "tile/0/000.p/1/",
        "tile/0/../000",
        "tile/0/x001/x001/x001/x001/x001/x001/001",
        "tile/0/٠٠٠"
      })
  void anythingElseIsNoTile(String path) {
    assertThat(Tile.parse(path)).isEmpty();
  }

  @Test
  void aTreeHasTheTilesThatItsSizeSays() {
    assertThat(Tile.within(0, 0, 0)).isEmpty();
    assertThat(Tile.within(300, 0, 0)).hasValue(new Tile(0, 0, 256));
    assertThat(Tile.within(300, 0, 1)).hasValue(new Tile(0, 1, 44));
    assertThat(Tile.within(300, 0, 2)).isEmpty();
    assertThat(Tile.within(300, 1, 0)).hasValue(new Tile(1, 0, 1));
    assertThat(Tile.within(300, 2, 0)).isEmpty();
  }
}
