package org.transferledger.support;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import org.transferledger.app.TransferLedger;

/**
 * The whole application on a real PostgreSQL and a real port, one for all tests of a run, on an
 * empty folder.
 */
@SpringBootTest(classes = TransferLedger.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class ServerTest {
  private static final Path DATA = Path.of("target", "test-data");

  @Autowired private ServletWebServerApplicationContext server;

  static {
    FileSystemUtils.deleteRecursively(DATA.toFile());
  }

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry properties) {
    properties.add("ledger.data", DATA::toString);
  }

  protected String address() {
    return "http://localhost:" + server.getWebServer().getPort();
  }
}
