package org.transferledger.technology;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.transferledger.core.Fields;

/**
 * The files of a revision. Only their digests are on record, never the files.
 *
 * @param files at least one, no path twice; kept in the order of their paths by UTF-16 code units
 */
public record Manifest(@JsonValue List<File> files) {
  private static final int MAX_FILES = 10_000;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Manifest {
    Fields.check().some("", files, MAX_FILES).orThrow();
    Fields.check()
        .holds(
            "",
            files.stream().map(File::path).distinct().count() == files.size(),
            "a repeated path",
            "no path twice")
        .orThrow();
    files = files.stream().sorted(Comparator.comparing(File::path)).toList();
  }

  /**
   * What a receipt names: SHA-256 over the UTF-8 text {@code transfer-ledger/manifest/v1} and then,
   * in the order of the paths, {@code <sha256> <size> <mediaType> <path>}, each line ended by a
   * newline.
   */
  public Digest digest() {
    var text = new StringBuilder("transfer-ledger/manifest/v1\n");
    for (File file : files) {
      text.append(file.sha256).append(' ').append(file.size).append(' ');
      text.append(file.mediaType).append(' ').append(file.path).append('\n');
    }
    return Digest.of(text.toString());
  }

  /**
   * One file.
   *
   * @param path relative, with forward slashes, without {@code .} or {@code ..} segments
   * @param mediaType after RFC 6838, taken in any case and kept in lower case, for example {@code
   *     model/step}
   * @param size in bytes
   */
  public record File(String path, String mediaType, long size, Digest sha256) {
    private static final Pattern MEDIA_TYPE =
        Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,126}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}");

    public File {
      mediaType = mediaType == null ? null : mediaType.toLowerCase(Locale.ROOT);
      Fields.check()
          .text("path", path, 500)
          .holds("path", path == null || path.indexOf('\n') < 0, "a line break", "one line")
          .holds(
              "path",
              path == null || isRelative(path),
              path,
              "relative, forward slashes, no . or .. segments")
          .matches("mediaType", mediaType, MEDIA_TYPE, "a media type such as model/step")
          .holds("size", size >= 0, size, "at least 0 bytes")
          .present("sha256", sha256)
          .orThrow();
    }

    private static boolean isRelative(String path) {
      return path.indexOf('\\') < 0
          && Arrays.stream(path.split("/", -1))
              .noneMatch(it -> it.isEmpty() || it.equals(".") || it.equals(".."));
    }
  }
}
