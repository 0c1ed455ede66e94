package org.transferledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.transferledger.proof.SignedNote.Signature;
import org.transferledger.proof.VerifierKey.Kind;

class SignedNoteTest {
  private static final String PUBLISHED =
      """
      ledger.example/tt
      8
      XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=

      — ledger.example/tt Dh7O+pOgip7rK0pKpPi4+a8czr3ROQMvV4G5Jg+kVMak6CFYte55CGz4xxUco3V6w6GlG1TxmllKcpo5mA8srU8MhQ4=
      — firm-b.example/w1 OcU/nwAAAABlU/EA/RI+1VxAhte8xTmEdLEgS6yzPXJY+y6XTv64Cee52AJfNIHgADZDACLjQuzYf+zpS4vysGs+eZsZZB/7QhtkCA==
      """;
  private static final Instant COSIGNED = Instant.parse("2023-11-14T22:13:20Z");
  private static final SigningKey LOG = SigningKey.of("ledger.example/tt", Kind.LOG, Trees.seed(1));
  private static final SigningKey WITNESS =
      SigningKey.of("firm-b.example/w1", Kind.COSIGNATURE, Trees.seed(2));
  private static final Checkpoint CHECKPOINT =
      new Checkpoint(
          "ledger.example/tt",
          8,
          HexFormat.of()
              .parseHex("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"));

  @Test
  void keysAreThePublishedOnes() {
    String log = "ledger.example/tt+0e1ecefa+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c";
    String witness = "firm-b.example/w1+39c53f9f+BIE5dw6ofRdfVqNUZsNMfszLjYqRtO43ol32D1uPybOU";

    assertThat(LOG.verifier().text()).isEqualTo(log);
    assertThat(WITNESS.verifier().text()).isEqualTo(witness);
    assertThat(VerifierKey.parse(log)).isEqualTo(LOG.verifier());
    assertThat(VerifierKey.parse(witness)).isEqualTo(WITNESS.verifier());
  }

  @Test
  void theSignedCheckpointIsThePublishedOneByteForByte() {
    SignedNote note =
        SignedNote.of(CHECKPOINT.text())
            .with(LOG.sign(CHECKPOINT.text(), COSIGNED))
            .with(WITNESS.sign(CHECKPOINT.text(), COSIGNED));

    assertThat(note.bytes()).isEqualTo(PUBLISHED);
  }

  @Test
  void thePublishedCheckpointIsReadAndFoundSigned() {
    SignedNote note = SignedNote.parse(PUBLISHED);

    assertThat(note.bytes()).isEqualTo(PUBLISHED);
    assertThat(Checkpoint.parse(note.text())).isEqualTo(CHECKPOINT);
    assertThat(note.signedBy(LOG.verifier())).isTrue();
    assertThat(note.signedBy(WITNESS.verifier())).isTrue();
  }

  @Test
  void aWrongSignatureOfAKnownKeyIsRefused() {
    SignedNote note = SignedNote.parse(PUBLISHED.replace("\n8\n", "\n9\n"));

    assertThatThrownBy(() -> note.signedBy(LOG.verifier()))
        .isInstanceOf(ProofFailure.class)
        .hasMessageContaining("in the name of ledger.example/tt is wrong");
    assertThatThrownBy(() -> note.signedBy(WITNESS.verifier())).isInstanceOf(ProofFailure.class);
  }

  @Test
  void aWrongSignatureBesideARightOneIsRefused() {
    SignedNote note = SignedNote.parse(PUBLISHED);
    Signature right = note.signatures().getFirst();
    Signature wrong = new Signature(right.name(), right.keyId(), new byte[64]);

    assertThatThrownBy(() -> note.with(wrong).signedBy(LOG.verifier()))
        .isInstanceOf(ProofFailure.class);
  }

  @Test
  void aCosignatureStandsForItsOwnTimeOnly() {
    Signature signature = WITNESS.sign(CHECKPOINT.text(), COSIGNED);
    signature.value()[7] ^= 1;
    SignedNote note = SignedNote.of(CHECKPOINT.text()).with(signature);

    assertThatThrownBy(() -> note.signedBy(WITNESS.verifier())).isInstanceOf(ProofFailure.class);
  }

  @Test
  void unknownSignaturesAreIgnored() {
    var other = SigningKey.of("ledger.example/tt", Kind.LOG, Trees.seed(3));
    SignedNote note =
        SignedNote.parse(PUBLISHED)
            .with(new Signature("stranger.example", new byte[] {1, 2, 3, 4}, new byte[3]))
            .with(new Signature("ledger.example/tt", new byte[] {1, 2, 3, 4}, new byte[64]));

    assertThat(note.signedBy(other.verifier())).isFalse();
    assertThat(note.signedBy(LOG.verifier())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\n\n",
        "a\n",
        "a\n\n",
        "a\n\n— b AAAAAAA=",
        "a\n\nb AAAAAAA=\n",
        "a\n\n- b AAAAAAA=\n",
        "a\n\n—  b AAAAAAA=\n",
        "a\n\n— b\n",
        "a\n\n— b AAAAAA==\n",
        "a\n\n— b AAAAAAA\n",
        "a\n\n— b AAAAAAB=\n",
        "a\n\n— b c AAAAAAA=\n",
        "a\n\n— b+c AAAAAAA=\n",
        "a\n\n— b AAAAAAA= \n",
        "a\n\n— b AAAAAAA=\n\n",
        "a\r\n\r\n— b AAAAAAA=\r\n"
      })
  void whatIsNoNoteIsRefused(String note) {
    assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(ProofFailure.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "o\n8\n",
        "o\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=",
        "\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n",
        "o\n08\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n",
        "o\n-8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n",
        "o\n+8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n",
        "o\n9999999999999999999\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n",
        "o\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg\n",
        "o\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyh=\n",
        "o\n8\nAAAA\n"
      })
  void whatIsNoCheckpointIsRefused(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(ProofFailure.class);
  }

  @Test
  void aCheckpointMayHaveLinesThatAreUnknownHere() {
    assertThat(Checkpoint.parse(CHECKPOINT.text() + "extension\n")).isEqualTo(CHECKPOINT);
  }
}
