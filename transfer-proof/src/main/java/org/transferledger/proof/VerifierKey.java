package org.transferledger.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.transferledger.proof.SignedNote.Signature;

/**
 * A key that notes are checked with: {@code <name>+<key id in hex>+<base64 of kind and key>}, as
 * C2SP's signed-note has it.
 *
 * @param name without white space and plus signs
 * @param publicKey 32 bytes of Ed25519
 */
public record VerifierKey(String name, Kind kind, byte[] publicKey) {
  /** Bytes of an Ed25519 key, and of the seed of one. */
  static final int KEY = 32;

  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final int SIGNATURE = 64;
  private static final int PARTS = 3;

  /** How a note is signed. */
  public enum Kind {
    /** Ed25519 over the text of the note. */
    LOG(0x01),
    /** Ed25519 over {@code cosignature/v1}, a time and the text: C2SP's tlog-cosignature. */
    COSIGNATURE(0x04);

    private final byte code;

    Kind(int code) {
      this.code = (byte) code;
    }

    byte code() {
      return code;
    }
  }

  /** Checks name and length. */
  public VerifierKey {
    requireName(name);
    if (publicKey.length != KEY) {
      throw new ProofFailure("the key of " + name + " is not 32 bytes long");
    }
  }

  /**
   * Reads a key.
   *
   * @throws ProofFailure if it is none, or of another kind
   */
  public static VerifierKey parse(String text) {
    String[] parts = text.split("\\+", PARTS);
    if (parts.length != PARTS) {
      throw new ProofFailure("this is no key: <name>+<id>+<key>");
    }
    byte[] coded = decoded(parts[0], parts[2]);
    var key =
        new VerifierKey(
            parts[0], kind(parts[0], coded), Arrays.copyOfRange(coded, 1, coded.length));
    if (!HexFormat.of().formatHex(key.keyId()).equals(parts[1])) {
      throw new ProofFailure("the id of the key " + parts[0] + " does not fit the key");
    }
    return key;
  }

  /** The first four bytes of SHA-256(name ‖ newline ‖ kind ‖ key). */
  public byte[] keyId() {
    byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(Hashing.sha256(named, new byte[] {kind.code()}, publicKey), 4);
  }

  /** The key as a line of text. */
  public String text() {
    byte[] coded = ByteBuffer.allocate(1 + KEY).put(kind.code()).put(publicKey).array();
    return "%s+%s+%s".formatted(name, HexFormat.of().formatHex(keyId()), Base64Text.of(coded));
  }

  /** Whether a signature says that it is of this key. */
  boolean claims(Signature signature) {
    return signature.name().equals(name) && Arrays.equals(signature.keyId(), keyId());
  }

  /** Whether the signature is that of this key. */
  boolean verifies(String text, Signature signature) {
    byte[] value = signature.value();
    return switch (kind) {
      case LOG ->
          value.length == SIGNATURE && verifies(text.getBytes(StandardCharsets.UTF_8), value);
      case COSIGNATURE -> {
        if (value.length != Long.BYTES + SIGNATURE) {
          yield false;
        }
        long seconds = ByteBuffer.wrap(value).getLong();
        yield seconds >= 0
            && verifies(
                cosigned(seconds, text), Arrays.copyOfRange(value, Long.BYTES, value.length));
      }
    };
  }

  /** What a witness signs. */
  static byte[] cosigned(long seconds, String text) {
    return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  static void requireName(String name) {
    if (name.isEmpty() || name.chars().anyMatch(VerifierKey::separates)) {
      throw new ProofFailure("the name of a key has no white space and no plus sign: " + name);
    }
  }

  private static boolean separates(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '+';
  }

  private boolean verifies(byte[] message, byte[] signature) {
    try {
      var verifier = java.security.Signature.getInstance("Ed25519");
      verifier.initVerify(key());
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private PublicKey key() throws GeneralSecurityException {
    byte[] encoded = ByteBuffer.allocate(X509.length + KEY).put(X509).put(publicKey).array();
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  private static byte[] decoded(String name, String base64) {
    try {
      byte[] coded = Base64Text.bytes(base64);
      if (coded.length > 0) {
        return coded;
      }
    } catch (IllegalArgumentException e) {
      // It is told below, as what is empty is.
    }
    throw new ProofFailure("the key of " + name + " is no base64");
  }

  private static Kind kind(String name, byte[] coded) {
    return Arrays.stream(Kind.values())
        .filter(it -> it.code() == coded[0])
        .findFirst()
        .orElseThrow(() -> new ProofFailure("the key of " + name + " is of a kind unknown here"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey that && text().equals(that.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
