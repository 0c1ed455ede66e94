package org.transferledger.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.transferledger.proof.SignedNote.Signature;
import org.transferledger.proof.VerifierKey.Kind;

/**
 * A key that notes are signed with, kept as a line of text: {@code PRIVATE+KEY+<name>+<key id in
 * hex>+<base64 of kind and seed>}.
 */
public final class SigningKey {
  private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");
  private static final String PREFIX = "PRIVATE+KEY+";
  private static final int PARTS = 3;

  private final byte[] seed;
  private final PrivateKey key;
  private final VerifierKey verifier;

  private SigningKey(String name, Kind kind, byte[] seed) {
    VerifierKey.requireName(name);
    this.seed = seed.clone();
    try {
      byte[] encoded = ByteBuffer.allocate(PKCS8.length + seed.length).put(PKCS8).put(seed).array();
      this.key =
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
      this.verifier = new VerifierKey(name, kind, publicKey(seed));
    } catch (GeneralSecurityException e) {
      throw new ProofFailure("the key of " + name + " cannot be used: " + e.getMessage());
    }
  }

  /**
   * The key of a seed.
   *
   * @param seed 32 bytes
   */
  public static SigningKey of(String name, Kind kind, byte[] seed) {
    return new SigningKey(name, kind, seed);
  }

  /** A new key that nobody else has. */
  public static SigningKey generate(String name, Kind kind) {
    byte[] seed = new byte[VerifierKey.KEY];
    new SecureRandom().nextBytes(seed);
    return new SigningKey(name, kind, seed);
  }

  /**
   * Reads a key.
   *
   * @throws ProofFailure if it is none; the message does not contain it
   */
  public static SigningKey parse(String text) {
    if (text.startsWith(PREFIX)) {
      String[] parts = text.substring(PREFIX.length()).strip().split("\\+", PARTS);
      if (parts.length == PARTS) {
        byte[] coded = decoded(parts[2]);
        for (Kind kind : Kind.values()) {
          if (coded.length == 1 + VerifierKey.KEY && coded[0] == kind.code()) {
            return checked(
                new SigningKey(parts[0], kind, Arrays.copyOfRange(coded, 1, coded.length)),
                parts[1]);
          }
        }
      }
    }
    throw new ProofFailure("this is no signing key: PRIVATE+KEY+<name>+<id>+<key>");
  }

  /** The key as a line of text, which is to be kept secret. */
  public String secret() {
    byte[] coded =
        ByteBuffer.allocate(1 + seed.length).put(verifier.kind().code()).put(seed).array();
    return PREFIX
        + "%s+%s+%s"
            .formatted(
                verifier.name(),
                HexFormat.of().formatHex(verifier.keyId()),
                Base64.getEncoder().encodeToString(coded));
  }

  /** What its signatures are checked with. */
  public VerifierKey verifier() {
    return verifier;
  }

  /**
   * Signs the text of a note.
   *
   * @param at the time of a cosignature, in whole seconds; a log signs none
   */
  public Signature sign(String text, Instant at) {
    return switch (verifier.kind()) {
      case LOG -> signature(signed(text.getBytes(StandardCharsets.UTF_8)));
      case COSIGNATURE -> {
        long seconds = at.getEpochSecond();
        byte[] signed = signed(VerifierKey.cosigned(seconds, text));
        yield signature(
            ByteBuffer.allocate(Long.BYTES + signed.length).putLong(seconds).put(signed).array());
      }
    };
  }

  private Signature signature(byte[] value) {
    return new Signature(verifier.name(), verifier.keyId(), value);
  }

  private byte[] signed(byte[] message) {
    try {
      var signer = java.security.Signature.getInstance("Ed25519");
      signer.initSign(key);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key that could be read cannot sign", e);
    }
  }

  private static SigningKey checked(SigningKey key, String id) {
    if (!HexFormat.of().formatHex(key.verifier.keyId()).equals(id)) {
      throw new ProofFailure("the id of the signing key does not fit the key");
    }
    return key;
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /** The platform makes a pair of what its random source gives it: here, the seed. */
  private static byte[] publicKey(byte[] seed) throws GeneralSecurityException {
    var generator = java.security.KeyPairGenerator.getInstance("Ed25519");
    generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
    EdECPoint point = ((EdECPublicKey) generator.generateKeyPair().getPublic()).getPoint();
    byte[] big = point.getY().toByteArray();
    byte[] little = new byte[VerifierKey.KEY];
    for (int i = 0; i < Math.min(big.length, little.length); i++) {
      little[i] = big[big.length - 1 - i];
    }
    if (point.isXOdd()) {
      little[little.length - 1] |= (byte) 0x80;
    }
    return little;
  }

  private static final class Given extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final byte[] bytes;

    Given(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public void nextBytes(byte[] into) {
      System.arraycopy(bytes, 0, into, 0, into.length);
    }
  }
}
