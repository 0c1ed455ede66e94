package org.transferledger.app;

import java.io.PrintStream;
import java.util.Arrays;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.transferledger.demo.DemoClient;

/** What the person who started the application needs to know next. */
@Component
class Welcome {
  private final Environment environment;

  Welcome(Environment environment) {
    this.environment = environment;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (!(event.getApplicationContext() instanceof WebServerApplicationContext web)
        || web.getWebServer() == null) {
      return;
    }
    String address = "http://localhost:" + web.getWebServer().getPort();
    PrintStream out = System.out;
    out.printf("%nTransfer Ledger is ready at %s%n", address);
    if (environment.acceptsProfiles(Profiles.of("demo"))) {
      demo(address, out);
    }
  }

  private static void demo(String address, PrintStream out) {
    out.printf("%nDemo clients (the secret of each is its name):%n");
    Arrays.stream(DemoClient.values())
        .forEach(it -> out.printf("  %-26s %s%n", it.id(), it.claims()));
    out.printf(
        """

        A first call, for the control lists that come with the product:
          TOKEN=$(curl -s -u auditor:auditor -d grant_type=client_credentials %1$s/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
          curl -s -H "Authorization: Bearer $TOKEN" %1$s/control-lists
        An empty ledger has no officers yet, so nobody has given the auditor a mandate. `make demo` does; then %1$s/history answers.

        Documentation of all calls: %1$s/v3/api-docs
        """,
        address);
  }
}
