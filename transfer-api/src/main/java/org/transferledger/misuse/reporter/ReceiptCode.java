package org.transferledger.misuse.reporter;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * 128 bits for people to copy: 26 characters of Crockford's base 32, in groups of four and two at
 * the end. Taken in any case, with or without hyphens, and with O, I and L for 0 and 1.
 */
final class ReceiptCode {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 26;
  private static final int GROUP = 4;
  private static final int BITS = 128;

  private ReceiptCode() {}

  static String of(UUID id) {
    var number =
        new BigInteger(Long.toUnsignedString(id.getMostSignificantBits()))
            .shiftLeft(Long.SIZE)
            .or(new BigInteger(Long.toUnsignedString(id.getLeastSignificantBits())));
    var code = new StringBuilder();
    for (int i = LENGTH - 1; i >= 0; i--) {
      code.append(DIGITS.charAt(number.shiftRight(5 * i).intValue() & 31));
      if ((LENGTH - i) % GROUP == 0 && i > 0) {
        code.append('-');
      }
    }
    return code.toString();
  }

  static Optional<UUID> id(String code) {
    String digits =
        code.toUpperCase(Locale.ROOT)
            .replace("-", "")
            .replace(" ", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (digits.length() != LENGTH || !digits.chars().allMatch(it -> DIGITS.indexOf(it) >= 0)) {
      return Optional.empty();
    }
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < LENGTH; i++) {
      number = number.shiftLeft(5).or(BigInteger.valueOf(DIGITS.indexOf(digits.charAt(i))));
    }
    return number.bitLength() > BITS
        ? Optional.empty()
        : Optional.of(new UUID(number.shiftRight(Long.SIZE).longValue(), number.longValue()));
  }
}
