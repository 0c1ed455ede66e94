package org.transferledger.seal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.transferledger.proof.Checkpoint;
import org.transferledger.proof.Commitment;
import org.transferledger.proof.MerkleTree;
import org.transferledger.proof.SignedNote;
import org.transferledger.proof.Tiles;
import org.transferledger.proof.VerifierKey;
import org.transferledger.support.ServerTest;

/** A client that knows nothing but the public formats, and has no token. */
class TreeTest extends ServerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int ENTRY = 69;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void theSignedTreeIsThatOfTheEntries() throws Exception {
    var signed = signed();
    var tree = new MerkleTree(this::tile);

    assertThat(tree.root(signed.size())).isEqualTo(signed.root());
    for (long index = 0; index * Tiles.WIDTH < signed.size(); index++) {
      var tile = Tiles.Tile.within(signed.size(), 0, index).orElseThrow();
      assertThat(leaves(get(tile.path().replace("tile/0/", "tile/entries/")).body()))
          .as(tile.path())
          .isEqualTo(tile(tile));
    }
  }

  @Test
  void whatNeverChangesMayBeKept() throws Exception {
    String tile = Tiles.Tile.within(signed().size(), 0, 0).orElseThrow().path();

    assertThat(get(tile).headers().firstValue("Cache-Control"))
        .hasValueSatisfying(it -> assertThat(it).contains("immutable", "public"));
    assertThat(get("checkpoint").headers().firstValue("Cache-Control")).hasValue("no-cache");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tile/0/x999/999",
        "tile/7/000",
        "tile/0/000.p/0",
        "tile/entries/x999/999.p/1",
        "tile/",
        "tile/0/0",
        "tile/entries/",
        "tile/9/000",
        "tile/entries/x1/000"
      })
  void thereIsNoOtherTile(String path) throws Exception {
    var answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("application/problem+json"));
  }

  /** As soon as there is something to sign. */
  private Checkpoint signed() throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    var answer = get("checkpoint");
    while (answer.statusCode() == 404 && Instant.now().isBefore(end)) {
      Thread.sleep(100);
      answer = get("checkpoint");
    }
    var note = SignedNote.parse(text(answer));
    var key = VerifierKey.parse(text(get("keys")).strip());
    assertThat(note.signedBy(key)).isTrue();
    var checkpoint = Checkpoint.parse(note.text());
    assertThat(checkpoint.origin()).isEqualTo(key.name());
    return checkpoint;
  }

  private byte[] tile(Tiles.Tile tile) {
    try {
      return get(tile.path()).body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] leaves(byte[] bundle) {
    var leaves = new ByteArrayOutputStream();
    for (int from = 0; from < bundle.length; from += 2 + ENTRY) {
      assertThat(bundle[from] << 8 | bundle[from + 1]).isEqualTo(ENTRY);
      leaves.writeBytes(
          Commitment.leafHash(Arrays.copyOfRange(bundle, from + 2, from + 2 + ENTRY)));
    }
    return leaves.toByteArray();
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address() + "/log/" + path)).build(),
        BodyHandlers.ofByteArray());
  }
}
