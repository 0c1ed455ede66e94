package org.transferledger.app;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.transferledger.http.ProblemWriter;

/**
 * Who gets in: bearers of a token from a trusted issuer. What they may do is decided by the
 * commands and the views.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  @Bean
  SecurityFilterChain apiSecurity(
      HttpSecurity http, ProblemWriter problems, ObjectProvider<JwtDecoder> decoder) {
    if (decoder.getIfAvailable() == null) {
      throw new StartFailure(
          "No token issuer is named; set spring.security.oauth2.resourceserver.jwt.issuer-uri, or"
              + " use the profile demo.");
    }
    return http.authorizeHttpRequests(it ->
            it.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(
                    "/log/**",
                    "/problems/**",
                    "/v3/api-docs/**",
                    "/v3/api-docs.yaml",
                    "/misuse-reports/status",
                    "/actuator/health/**")
                .permitAll()
                .anyRequest()
                .authenticated())
        .oauth2ResourceServer(it ->
            it.jwt(_ -> {})
                .authenticationEntryPoint(problems::unauthenticated)
                .accessDeniedHandler(problems::denied))
        .exceptionHandling(it ->
            it.authenticationEntryPoint(problems::unauthenticated)
                .accessDeniedHandler(problems::denied))
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(it -> it.disable())
        .build();
  }
}
