package org.transferledger.proof;

import java.util.Base64;

/** Base64 of which there is one spelling only: standard, padded, no bits left over. */
final class Base64Text {
  private Base64Text() {}

  static String of(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * Reads what {@link #of} writes.
   *
   * @throws IllegalArgumentException if it is spelt in another way; the platform's decoder would
   *     let missing padding and leftover bits pass
   */
  static byte[] bytes(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    if (!of(bytes).equals(text)) {
      throw new IllegalArgumentException("not the one spelling of these bytes");
    }
    return bytes;
  }

  /**
   * Reads a hash.
   *
   * @param what it is, for the message
   * @throws ProofFailure if it is not 32 bytes in base64
   */
  static byte[] hash(String what, String text) {
    try {
      byte[] bytes = bytes(text);
      if (bytes.length == MerkleTree.HASH) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // It is told below, as a wrong length is.
    }
    throw new ProofFailure(what + " is not 32 bytes in base64");
  }
}
