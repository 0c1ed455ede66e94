package org.transferledger.technology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Faults.missing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.transferledger.support.Faults;
import org.transferledger.technology.Manifest.File;

class ManifestTest {
  private static final Digest AB = new Digest("ab".repeat(32));
  private static final Digest CD = new Digest("cd".repeat(32));

  @Test
  void aMediaTypeIsKeptInLowerCase() {
    assertThat(new File("a", "Model/STEP", 1, AB).mediaType()).isEqualTo("model/step");
  }

  @Test
  void filesAreKeptInTheOrderOfTheirPaths() {
    var manifest = new Manifest(List.of(file("b"), file("a/z"), file("a"), file("B")));
    assertThat(manifest.files()).extracting(File::path).containsExactly("B", "a", "a/z", "b");
  }

  @Test
  void theDigestIsThatOfTheDocumentedText() throws NoSuchAlgorithmException {
    var manifest =
        new Manifest(
            List.of(
                new File("wing/spar 2.step", "model/step", 4096, CD),
                new File("readme.txt", "text/plain", 0, AB)));
    var text =
        """
        transfer-ledger/manifest/v1
        %s 0 text/plain readme.txt
        %s 4096 model/step wing/spar 2.step
        """
            .formatted("ab".repeat(32), "cd".repeat(32));
    byte[] expected = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    assertThat(manifest.digest().hex()).isEqualTo(HexFormat.of().formatHex(expected));
  }

  @Test
  void theDigestIsThePublishedVector() {
    var manifest = new Manifest(List.of(new File("крило.step", "model/step", 1, AB)));
    assertThat(manifest.digest().hex())
        .isEqualTo("35a8794ad7fda04c8e4db9be6fa521f9f6461476aa5aa13dab882967e926d9e8");
  }

  @Test
  void theOrderInWhichFilesAreGivenDoesNotMatter() {
    var one = new Manifest(List.of(file("a"), file("b")));
    var other = new Manifest(List.of(file("b"), file("a")));
    assertThat(one).isEqualTo(other);
    assertThat(one.digest()).isEqualTo(other.digest());
  }

  @Test
  void everyFieldOfAFileCountsInTheDigest() {
    var digests =
        List.of(
                new File("a", "model/step", 1, AB),
                new File("b", "model/step", 1, AB),
                new File("a", "model/stl", 1, AB),
                new File("a", "model/step", 2, AB),
                new File("a", "model/step", 1, CD))
            .stream()
            .map(it -> new Manifest(List.of(it)).digest());
    assertThat(digests).doesNotHaveDuplicates();
  }

  @Test
  void aManifestHasFiles() {
    assertThat(Faults.in(() -> new Manifest(List.of()))).containsExactly("");
    assertThat(Faults.in(() -> new Manifest(missing()))).containsExactly("");
    assertThat(Faults.in(() -> new Manifest(Collections.singletonList(missing()))))
        .containsExactly("");
  }

  @Test
  void noPathIsThereTwice() {
    var again = new File("a", "text/plain", 7, CD);
    assertThat(Faults.in(() -> new Manifest(List.of(file("a"), again)))).containsExactly("");
  }

  @Test
  void noFileIsThereTwice() {
    assertThat(Faults.in(() -> new Manifest(List.of(file("a"), file("a"))))).containsOnly("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "a/b", ".a", "..a", "a..", "...", "a/.b/c..d", "a b/ü.step", "a/..b"})
  void aPathIsRelative(String path) {
    assertThat(Faults.in(() -> file(path))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "/",
        "/x",
        "x/",
        "a//b",
        ".",
        "..",
        "./x",
        "../x",
        "a/./b",
        "a/../b",
        "a/..",
        "a/.",
        "a\\b",
        "..\\x",
        "a\nb",
        "a\n",
        "\na",
        "a\tb",
        "a\u0000b",
        "a\u007fb"
      })
  void aPathThatCouldMeanAnotherFileIsRefused(String path) {
    assertThat(Faults.in(() -> file(path))).isNotEmpty().containsOnly("path");
  }

  @Test
  void aPathHasAtMost500Characters() {
    assertThat(Faults.in(() -> file("a".repeat(500)))).isEmpty();
    assertThat(Faults.in(() -> file("a".repeat(501)))).containsExactly("path");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "model",
        "model/",
        "/step",
        "model/st ep",
        "model/step; v=1",
        "a/b/c",
        "a/b\n"
      })
  void aMediaTypeIsTypeAndSubtype(String mediaType) {
    assertThat(Faults.in(() -> new File("a", mediaType, 1, AB))).containsExactly("mediaType");
  }

  @Test
  void everyFaultOfAFileIsReportedAtOnce() {
    assertThat(Faults.in(() -> new File("../x", "model", -1, missing())))
        .containsExactly("path", "mediaType", "size", "sha256");
    assertThat(Faults.in(() -> new File(missing(), missing(), 0, AB)))
        .contains("path", "mediaType");
  }

  private static File file(String path) {
    return new File(path, "model/step", 1, AB);
  }

  @Test
  void aLongPathIsRefusedNotACrash() {
    var path = "a/".repeat(50_000) + "a";
    assertThat(
            Faults.in(() -> new Manifest.File(path, "model/step", 1, new Digest("ab".repeat(32)))))
        .containsOnly("path");
  }

  @Test
  void differentPathsHaveDifferentDigests() {
    var digest = new Digest("ab".repeat(32));
    assertThat(Faults.in(() -> new Manifest.File("a\ud800", "model/step", 1, digest)))
        .containsExactly("path");
  }
}
