package org.transferledger.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.transferledger.technology.Digest;
import org.transferledger.technology.Manifest;
import tools.jackson.databind.json.JsonMapper;

/** Manifests of real files in a folder. */
final class DemoFiles {
  private static final Map<String, String> MEDIA_TYPES =
      Map.of("csv", "text/csv", "txt", "text/plain", "step", "model/step");

  private DemoFiles() {}

  /** The manifest as JSON. */
  static String manifest(Path folder) {
    return new JsonMapper().writeValueAsString(read(folder));
  }

  /** What the recipient of the same files computes. */
  static String manifestDigest(Path folder) {
    return read(folder).digest().hex();
  }

  private static Manifest read(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Manifest.File> entries =
          files.filter(Files::isRegularFile).map(it -> entry(folder, it)).toList();
      return new Manifest(entries);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the files of the demonstration cannot be read in " + folder.toAbsolutePath(), e);
    }
  }

  private static Manifest.File entry(Path folder, Path file) {
    try {
      byte[] content = Files.readAllBytes(file);
      String name = file.getFileName().toString();
      String type =
          MEDIA_TYPES.getOrDefault(
              name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
      String path = folder.relativize(file).toString().replace('\\', '/');
      return new Manifest.File(path, type, content.length, Digest.of(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
