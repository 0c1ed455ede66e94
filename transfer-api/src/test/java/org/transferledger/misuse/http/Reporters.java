package org.transferledger.misuse.http;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.transferledger.core.FirmId;
import org.transferledger.demo.DemoClient;
import org.transferledger.demo.DemoTransfers;
import org.transferledger.http.OpaqueTokens;
import org.transferledger.support.Tokens;

/**
 * People who report misuse, with names and contacts that are found again wherever they are kept.
 */
final class Reporters {
  static final String CONTROL = "planted-control-2e8b71, which anybody may read";

  /** A person and how they are reached. */
  record Reporter(String name, String subject, String contact) {}

  static final Reporter INSIDER =
      new Reporter(
          "insider",
          "planted-reporter-7f3a9c-insider",
          "planted-contact-7f3a9c-insider@example.org");
  static final Reporter FOREIGNER =
      new Reporter(
          "foreigner",
          "planted-reporter-7f3a9c-Øyvind-Їжак",
          "planted-contact-7f3a9c-Ærø-漢@example.org");
  static final Reporter CARELESS =
      new Reporter(
          "careless",
          "planted-reporter-7f3a9c-careless",
          "planted-contact-7f3a9c-careless@example.org");
  static final Reporter NAMELESS = new Reporter("nameless", "planted-reporter-7f3a9c-nameless", "");
  static final List<Reporter> ALL = List.of(INSIDER, FOREIGNER, CARELESS, NAMELESS);

  private static final String OPERATION = "POST /misuse-cases";
  private static final String PATH = "/misuse-cases";

  private final DemoTransfers ground;

  Reporters(DemoTransfers ground) {
    this.ground = ground;
  }

  /** What they are called, and the beginning of that. */
  static List<String> subjects() {
    return Stream.concat(Stream.of("planted-reporter-7f3"), ALL.stream().map(Reporter::subject))
        .toList();
  }

  /** All texts that nobody may find. */
  static List<String> secrets() {
    List<String> secrets = new ArrayList<>(subjects());
    secrets.add("planted-contact-7f3");
    ALL.stream().map(Reporter::contact).filter(it -> !it.isEmpty()).forEach(secrets::add);
    return secrets;
  }

  /** Gives each of them a token. */
  static void introduce(Served served) {
    @SuppressWarnings("unchecked") // There is no other source of keys.
    JWKSource<SecurityContext> keys = served.bean(JWKSource.class);
    var tokens = new Tokens(keys);
    for (Reporter it : ALL) {
      served.knows(
          it.name, tokens.member(new FirmId(DemoTransfers.PARTNER), "engineer", it.subject));
    }
  }

  Call reports(Reporter reporter) {
    return Call.post(
        PATH, reporter.name, "report", SecretCase.report(ground, CONTROL, reporter.contact));
  }

  /** The same request but for its text. */
  Call saysOtherwise(Reporter reporter) {
    return Call.post(
        PATH, reporter.name, "report", SecretCase.report(ground, "Otherwise.", reporter.contact));
  }

  Call reportsWithoutName() {
    return Call.post(
        PATH, NAMELESS.name, "report", "{\"text\": \"Somebody.\", \"anonymous\": true}");
  }

  /** Requests that are refused, each with the contact somewhere. */
  static List<Call> mistakes() {
    String contact = CARELESS.contact;
    return List.of(
            "{\"text\": \"Cut off.\", \"contact\": \"%s".formatted(contact),
            "{\"text\": \"Unknown.\", \"contacts\": \"%s\"}".formatted(contact),
            "{\"text\": \"A list.\", \"contact\": [\"%s\"]}".formatted(contact),
            "{\"text\": \"An object.\", \"contact\": {\"mail\": \"%s\"}}".formatted(contact),
            "{\"text\": \"Too long.\", \"contact\": \"%s\"}".formatted(contact.repeat(20)),
            "{\"text\": \"Both.\", \"contact\": \"%s\", \"anonymous\": true}".formatted(contact),
            "{\"text\": \"\", \"contact\": \"%s\"}".formatted(contact),
            "{\"text\": \"Twice.\", \"contact\": \"%s\", \"contact\": \"%1$s\"}".formatted(contact),
            "\"%s\"".formatted(contact))
        .stream()
        .map(it -> Call.post(PATH, CARELESS.name, "mistake", it))
        .toList();
  }

  /** The id that the report would have as a command if the ledger made it as it makes others. */
  static UUID guessed(Served served, Reporter reporter) {
    return served
        .bean(OpaqueTokens.class)
        .id("command", DemoClient.ISSUER, reporter.subject, OPERATION, "\"report\"");
  }

  static String receiptCode(HttpResponse<byte[]> answer) {
    return Served.json(answer).path("receiptCode").asString();
  }
}
