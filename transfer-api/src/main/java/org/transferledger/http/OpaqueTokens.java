package org.transferledger.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Versions, positions and places in a list as words that tell their bearer nothing: how often a
 * record changed and how large the log is are not for everyone. All nodes share the secret.
 */
@Component
public class OpaqueTokens {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int TAG_OF_VERSION_BYTES = 16;

  private final SecretKeySpec encryption;
  private final SecretKeySpec authentication;
  private final SecureRandom random = new SecureRandom();

  OpaqueTokens(DataSource dataSource, FlywayMigrationInitializer migrated) {
    byte[] secret =
        JdbcClient.create(dataSource)
            .sql("select value from secret where name = 'opaque-tokens'")
            .query(byte[].class)
            .single();
    this.authentication = new SecretKeySpec(secret, "HmacSHA256");
    this.encryption = new SecretKeySpec(mac("encryption"), "AES");
  }

  /**
   * An id made of words: the same for the same words, and telling nothing of them to anyone who
   * does not know the secret, not even by trying all likely words (UUID version 8, RFC 9562).
   */
  public UUID id(String... words) {
    var text = new StringBuilder("id");
    for (String word : words) {
      text.append('\n').append(word.length()).append(' ').append(word);
    }
    ByteBuffer hash = ByteBuffer.wrap(mac(text.toString()));
    long high = (hash.getLong() & ~0xF000L) | 0x8000L;
    long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** A strong entity tag (RFC 9110 section 8.8.3) of one version of one stream. */
  public String etag(String streamId, long version) {
    byte[] tag = Arrays.copyOf(mac("etag\n" + streamId + "\n" + version), TAG_OF_VERSION_BYTES);
    return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(tag) + "\"";
  }

  /**
   * Seals a text so that only {@link #open} with the same purpose reads it, and nobody can change
   * it.
   *
   * @param purpose what the token is for; a token is worth nothing elsewhere
   */
  public String seal(String purpose, String text) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, purpose, nonce);
      byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
      byte[] token =
          ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  /** The text of a token, or empty if it was not sealed here for this purpose. */
  public Optional<String> open(String purpose, String token) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      if (bytes.length <= NONCE_BYTES) {
        return Optional.empty();
      }
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, purpose, Arrays.copyOf(bytes, NONCE_BYTES));
      byte[] text = cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(authentication);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }
}
