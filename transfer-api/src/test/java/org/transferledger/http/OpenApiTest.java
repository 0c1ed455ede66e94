package org.transferledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.transferledger.support.Http;
import org.transferledger.support.ServerTest;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class OpenApiTest extends ServerTest {
  private static final Path COMMITTED = Path.of("..", "docs", "openapi.json");

  /** Run with {@code -Dopenapi.write=true} to take the served document over. */
  @Test
  void theCommittedDocumentIsTheServedOne() throws IOException {
    var json =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    var served = new Http(address()).get("/v3/api-docs", "").body();
    String text = json.writeValueAsString(json.treeToValue(served, Object.class)) + "\n";
    if (Boolean.getBoolean("openapi.write")) {
      Files.writeString(COMMITTED, text);
    }

    assertThat(text).isEqualTo(Files.readString(COMMITTED));
    assertThat(served.path("openapi").asString()).startsWith("3.1");
  }
}
