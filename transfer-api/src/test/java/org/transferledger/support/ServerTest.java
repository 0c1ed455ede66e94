package org.transferledger.support;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import org.transferledger.app.TransferLedger;
import org.transferledger.demo.DemoAuthorities;

/**
 * The whole application on a real PostgreSQL and a real port, one for all tests of a run, on an
 * empty folder.
 */
@SpringBootTest(classes = TransferLedger.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class ServerTest {
  private static final Path DATA = Path.of("target", "test-data");

  private static final Set<String> ESTABLISHED = ConcurrentHashMap.newKeySet();

  @Autowired private ServletWebServerApplicationContext server;

  static {
    FileSystemUtils.deleteRecursively(DATA.toFile());
  }

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry properties) {
    properties.add("ledger.data", DATA::toString);
    properties.add("ledger.seal.keys", DATA.resolve("signer")::toString);
  }

  /** The authority whose mandate the demo auditor reads by. */
  @BeforeEach
  void authorities() {
    if (ESTABLISHED.add(address())) {
      DemoAuthorities.establish(address());
    }
  }

  protected String address() {
    return "http://localhost:" + server.getWebServer().getPort();
  }
}
