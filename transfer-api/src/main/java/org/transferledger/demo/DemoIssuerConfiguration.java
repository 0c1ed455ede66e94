package org.transferledger.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * An issuer within the application whose clients are the persons of the demonstration, with secrets
 * that everyone knows. It exists in the demo profile only.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoIssuerConfiguration {
  private static final int KEY_BITS = 2048;

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain issuerSecurity(HttpSecurity http) {
    var issuer = new OAuth2AuthorizationServerConfigurer();
    return http.securityMatcher("/oauth2/**")
        .with(issuer, _ -> {})
        .authorizeHttpRequests(it -> it.anyRequest().authenticated())
        .csrf(it -> it.disable())
        .build();
  }

  @Bean
  RegisteredClientRepository demoClients() {
    return new InMemoryRegisteredClientRepository(
        Arrays.stream(DemoClient.values()).map(DemoIssuerConfiguration::client).toList());
  }

  private static RegisteredClient client(DemoClient client) {
    return RegisteredClient.withId(client.id())
        .clientId(client.id())
        .clientSecret("{noop}" + client.id())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(8)).build())
        .build();
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> demoClaims() {
    return context ->
        Arrays.stream(DemoClient.values())
            .filter(it -> it.id().equals(context.getRegisteredClient().getClientId()))
            .forEach(it -> it.claims().forEach(context.getClaims()::claim));
  }

  @Bean
  AuthorizationServerSettings issuerSettings() {
    return AuthorizationServerSettings.builder().issuer(DemoClient.ISSUER).build();
  }

  /** A key made at each start: a token of yesterday's demonstration is worth nothing today. */
  @Bean
  JWKSource<SecurityContext> issuerKeys() throws JOSEException {
    return new ImmutableJWKSet<>(
        new JWKSet(new RSAKeyGenerator(KEY_BITS).keyID("demo").generate()));
  }

  @Bean
  JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
    var decoder = NimbusJwtDecoder.withJwkSource(keys).build();
    decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(DemoClient.ISSUER));
    return decoder;
  }
}
