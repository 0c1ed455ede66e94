package org.transferledger.misuse.reporter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.transferledger.core.CaseId;
import org.transferledger.misuse.SealedIdentity;

/**
 * Keeps who has reported from everybody who reads the log, its database or its backups. Each case
 * has a key of its own; without it nobody can tell who the reporter was. A further secret of the
 * same folder makes receipt codes, and ids of reports that cannot be found by trying out callers.
 */
public final class ReporterVault {
  private static final String SECRET = "secret";
  private static final int NONCE_BYTES = 12;
  private static final int SALT_BYTES = 32;
  private static final int TAG_BITS = 128;
  private static final byte COMMITMENT = 0x20;

  private final KeyFolder keys;
  private final byte[] secret;

  /**
   * The vault in a folder.
   *
   * @throws java.io.UncheckedIOException if the folder cannot be made or read
   */
  public ReporterVault(Path folder) {
    this.keys = new KeyFolder(folder);
    this.secret = keys.key(SECRET);
  }

  /** Seals who has reported a case; a repeat gives the same, so that it is known as one. */
  public SealedIdentity seal(CaseId id, String identity) {
    byte[] key = keys.key(id.toString());
    byte[] text = identity.getBytes(StandardCharsets.UTF_8);
    byte[] salt = mac(key, "salt", text);
    byte[] nonce = Arrays.copyOf(mac(key, "nonce", text), NONCE_BYTES);
    byte[] content = ByteBuffer.allocate(salt.length + text.length).put(salt).put(text).array();
    try {
      byte[] box = cipher(Cipher.ENCRYPT_MODE, key, nonce, id).doFinal(content);
      return new SealedIdentity(
          base64(ByteBuffer.allocate(nonce.length + box.length).put(nonce).put(box).array()),
          base64(commitment(content)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  /**
   * Who has reported a case; empty if the key is destroyed.
   *
   * @throws IllegalStateException if what was sealed has been changed
   */
  public Optional<String> open(CaseId id, SealedIdentity sealed) {
    return keys.find(id.toString()).map(key -> open(key, id, sealed));
  }

  private static String open(byte[] key, CaseId id, SealedIdentity sealed) {
    byte[] box = Base64.getDecoder().decode(sealed.box());
    try {
      byte[] content =
          cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(box, NONCE_BYTES), id)
              .doFinal(box, NONCE_BYTES, box.length - NONCE_BYTES);
      if (!base64(commitment(content)).equals(sealed.commitment())) {
        throw new IllegalStateException("the identity is not the one that was committed to");
      }
      return new String(content, SALT_BYTES, content.length - SALT_BYTES, StandardCharsets.UTF_8);
    } catch (AEADBadTagException e) {
      throw new IllegalStateException("the sealed identity of a case was changed", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  /** Makes who has reported a case unreadable for good. */
  public void destroy(CaseId id) {
    keys.destroy(id.toString());
  }

  /**
   * What the reporter follows the report by. It is a secret between the reporter and this vault.
   */
  public String receiptCode(CaseId id) {
    return ReceiptCode.of(block(Cipher.ENCRYPT_MODE, id.value()));
  }

  /** The case that a receipt code is for, if it can be one; whether there is one is not said. */
  public Optional<CaseId> caseOf(String receiptCode) {
    return ReceiptCode.id(receiptCode).map(it -> new CaseId(block(Cipher.DECRYPT_MODE, it)));
  }

  /** An id that tells nothing of the one it was made from to who does not know the secret. */
  public UUID blinded(UUID id) {
    ByteBuffer hash =
        ByteBuffer.wrap(mac(secret, "blinded", id.toString().getBytes(StandardCharsets.UTF_8)));
    long high = (hash.getLong() & ~0xF000L) | 0x8000L;
    long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** One block of a block cipher: a permutation of all ids that only the secret tells. */
  private UUID block(int mode, UUID id) {
    try {
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(mode, new SecretKeySpec(mac(secret, "receipt", new byte[0]), "AES"));
      byte[] block =
          ByteBuffer.allocate(2 * Long.BYTES)
              .putLong(id.getMostSignificantBits())
              .putLong(id.getLeastSignificantBits())
              .array();
      ByteBuffer other = ByteBuffer.wrap(cipher.doFinal(block));
      return new UUID(other.getLong(), other.getLong());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES", e);
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, CaseId id)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(("misuse-case " + id + " identity").getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] mac(byte[] key, String purpose, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }

  private static byte[] commitment(byte[] content) throws GeneralSecurityException {
    var digest = MessageDigest.getInstance("SHA-256");
    digest.update(COMMITMENT);
    return digest.digest(content);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
