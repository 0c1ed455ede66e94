package org.transferledger.support;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Instant;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.transferledger.core.FirmId;
import org.transferledger.demo.DemoClient;

/** Tokens of the demo issuer for people who are not of the demonstration. */
public final class Tokens {
  private final NimbusJwtEncoder encoder;

  public Tokens(JWKSource<SecurityContext> keys) {
    this.encoder = new NimbusJwtEncoder(keys);
  }

  /** A person of a firm. */
  public String member(FirmId firm, String role) {
    return member(firm, role, firm + "-" + role);
  }

  /** A person of a firm, of whatever subject. */
  public String member(FirmId firm, String role, String subject) {
    Instant now = Instant.now();
    var claims =
        JwtClaimsSet.builder()
            .issuer(DemoClient.ISSUER)
            .subject(subject)
            .issuedAt(now)
            .expiresAt(now.plusSeconds(3_600))
            .claim("role", role)
            .claim("firm", firm.value())
            .build();
    return encoder
        .encode(JwtEncoderParameters.from(JwsHeader.with(SignatureAlgorithm.RS256).build(), claims))
        .getTokenValue();
  }
}
