package org.transferledger.misuse;

import java.util.regex.Pattern;
import org.transferledger.core.Fields;

/**
 * Who has reported, readable only with a key of its own that is kept apart from the records.
 *
 * @param box AES-256-GCM, base64; bound to the case
 * @param commitment SHA-256 of salt and content, base64, so that no other identity can be shown
 *     later; the salt is in the box
 */
public record SealedIdentity(String box, String commitment) {
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");

  public SealedIdentity {
    Fields.check()
        .matches("box", box, BASE64, "base64")
        .matches("commitment", commitment, BASE64, "base64")
        .orThrow();
  }
}
