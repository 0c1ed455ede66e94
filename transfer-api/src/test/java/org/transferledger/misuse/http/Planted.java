package org.transferledger.misuse.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Looks for texts in every form in which somebody might have kept them: as they are, in base 64 at
 * any alignment, in hex, in an address, and as JSON or Java escape them.
 */
final class Planted {
  private static final int ALIGNMENTS = 3;

  private final Set<String> forms = new LinkedHashSet<>();

  Planted(List<String> texts) {
    texts.forEach(this::add);
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    forms.add(latin(bytes));
    forms.add(latin(text.getBytes(StandardCharsets.UTF_16BE)));
    forms.add(latin(text.getBytes(StandardCharsets.UTF_16LE)));
    String hex = HexFormat.of().formatHex(bytes);
    forms.add(hex);
    forms.add(hex.toUpperCase(Locale.ROOT));
    String address = URLEncoder.encode(text, StandardCharsets.UTF_8);
    forms.add(address);
    forms.add(address.replace("%40", "@"));
    forms.add(address.toLowerCase(Locale.ROOT));
    forms.add(escaped(text, "\\u%04x"));
    forms.add(escaped(text, "\\u%04X"));
    for (int i = 0; i < ALIGNMENTS; i++) {
      forms.add(base64(Base64.getEncoder(), bytes, i));
      forms.add(base64(Base64.getUrlEncoder(), bytes, i));
    }
  }

  /** What of the encoded text does not depend on what stands before and after it. */
  private static String base64(Base64.Encoder encoder, byte[] bytes, int before) {
    byte[] shifted = new byte[before + bytes.length];
    System.arraycopy(bytes, 0, shifted, before, bytes.length);
    String encoded = encoder.withoutPadding().encodeToString(shifted);
    return encoded.substring((before * 8 + 5) / 6, shifted.length * 8 / 6);
  }

  private static String escaped(String text, String format) {
    var escaped = new StringBuilder();
    text.chars().forEach(it -> escaped.append(it < 0x80 ? "" + (char) it : format.formatted(it)));
    return escaped.toString();
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  int forms() {
    return forms.size();
  }

  /** The forms that are in it. */
  List<String> in(byte[] bytes) {
    String text = latin(bytes);
    return forms.stream().filter(text::contains).toList();
  }

  List<String> in(String text) {
    return in(text.getBytes(StandardCharsets.UTF_8));
  }
}
