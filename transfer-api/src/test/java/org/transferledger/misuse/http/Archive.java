package org.transferledger.misuse.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;

/** What there is to read in an answer: its headers, its body, and each entry of an archive. */
final class Archive {
  private Archive() {}

  static List<byte[]> parts(HttpResponse<byte[]> answer) {
    List<byte[]> parts = new ArrayList<>();
    parts.add(answer.headers().map().toString().getBytes(StandardCharsets.UTF_8));
    parts.add(answer.body());
    if (answer.headers().firstValue("Content-Type").orElse("").contains("zip")) {
      try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          parts.add(entry.getName().getBytes(StandardCharsets.UTF_8));
          parts.add(zip.readAllBytes());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return parts;
  }
}
