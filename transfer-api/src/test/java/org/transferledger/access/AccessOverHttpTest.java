package org.transferledger.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.command.Commands;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.core.TransferId;
import org.transferledger.firm.Authorisation;
import org.transferledger.firm.FirmCommand.AuthorisePerson;
import org.transferledger.ledger.LogReader;
import org.transferledger.support.Ledger;
import org.transferledger.support.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the holder's own system is told, as one of the holder's people. */
class AccessOverHttpTest extends ServerTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Person READER = new Person("https://issuer.example", "reader");

  @Autowired private Commands commands;
  @Autowired private LogReader log;
  @Autowired private WebApplicationContext context;

  private Ledger ledger;
  private TransferId transfer;

  @BeforeEach
  void aReaderIsAuthorisedForWhatIsHeld() {
    ledger = new Ledger(commands, 1);
    transfer = ledger.approvedTransfer();
    ledger.release(transfer);
    var authorisation =
        new Authorisation(
            READER,
            FirmRole.ENGINEER,
            List.of(Country.of("SE")),
            List.of(ledger.technology),
            Instant.parse("2036-01-01T00:00:00Z"));
    ledger.run(
        new AuthorisePerson(
            Ledger.member(ledger.recipient, FirmRole.ADMINISTRATOR),
            ledger.recipient,
            authorisation),
        ledger.recipient);
    actAs("engineer", ledger.recipient.value());
  }

  @AfterEach
  void actAsNobody() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void theAnswerTellsThatAccessIsGrantedAndIsTheSameOnEveryRepeat() throws Exception {
    String key = UUID.randomUUID().toString();
    var first = check("USE", key);
    long position = log.lastPosition();
    var second = check("USE", key);

    JsonNode answer = JSON.readTree(first.getContentAsString());
    assertThat(first.getStatus()).isEqualTo(201);
    assertThat(answer.path("granted").asBoolean()).isTrue();
    assertThat(answer.path("failed")).isEmpty();
    assertThat(first.getHeader("Location"))
        .isEqualTo("/access-checks/" + answer.path("id").asString());
    assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString());
    assertThat(second.getHeader("ETag")).isEqualTo(first.getHeader("ETag"));
    assertThat(log.lastPosition()).isEqualTo(position);
  }

  @Test
  void theAnswerTellsTheRuleThatDenies() throws Exception {
    var denied = check("RETRANSFER", UUID.randomUUID().toString());

    JsonNode answer = JSON.readTree(denied.getContentAsString());
    assertThat(denied.getStatus()).isEqualTo(201);
    assertThat(answer.path("granted").asBoolean()).isFalse();
    assertThat(answer.path("failed").path(0).path("rule").asString())
        .isEqualTo("access-for-granted-purpose");

    var onRecord = get(answer.path("id").asString());
    assertThat(onRecord.getStatus()).isEqualTo(200);
    assertThat(onRecord.getContentAsString()).isEqualTo(denied.getContentAsString());
  }

  @Test
  void anotherFirmNeitherAsksNorSees() throws Exception {
    var answer = check("USE", UUID.randomUUID().toString());
    String id = JSON.readTree(answer.getContentAsString()).path("id").asString();

    actAs("engineer", ledger.sender.value());

    assertThat(check("USE", UUID.randomUUID().toString()).getStatus()).isEqualTo(403);
    assertThat(get(id).getStatus()).isEqualTo(404);
  }

  private MockHttpServletResponse check(String purpose, String key) throws Exception {
    String body =
        """
        {"transferId": "%s", "person": {"issuer": "%s", "subject": "%s"}, "purpose": "%s"}
        """
            .formatted(transfer, READER.issuer(), READER.subject(), purpose);
    return mvc()
        .perform(
            MockMvcRequestBuilders.post("/access-checks")
                .header("Idempotency-Key", "\"" + key + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse get(String id) throws Exception {
    return mvc()
        .perform(MockMvcRequestBuilders.get("/access-checks/" + id))
        .andReturn()
        .getResponse();
  }

  private MockMvc mvc() {
    return MockMvcBuilders.webAppContextSetup(context).build();
  }

  private static void actAs(String role, String firm) {
    var token =
        Jwt.withTokenValue("token")
            .header("alg", "none")
            .claim("iss", "https://issuer.example")
            .claim("sub", firm + "-" + role)
            .claim("role", role)
            .claim("firm", firm)
            .build();
    SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
  }
}
