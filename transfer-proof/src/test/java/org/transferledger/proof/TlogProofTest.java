package org.transferledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.transferledger.proof.VerifierKey.Kind;

class TlogProofTest {
  private static final SigningKey LOG = SigningKey.of("log.example", Kind.LOG, Trees.seed(1));
  private static final Policy POLICY =
      Policy.parse("log " + LOG.verifier().text() + "\nquorum none\n");
  private static final Trees TREE = Trees.ofSize(7);

  @Test
  void aProofIsWrittenLineByLine() {
    TlogProof proof = proof(6);

    assertThat(proof.text())
        .startsWith("c2sp.org/tlog-proof@v1\nindex 6\n")
        .endsWith("=\n\n" + proof.note().bytes());
    assertThat(proof.text().lines()).hasSize(2 + 2 + 1 + 3 + 1 + 1);
    assertThat(TlogProof.parse(proof.text())).isEqualTo(proof);
  }

  @Test
  void whatIsExtraComesBeforeTheIndex() {
    TlogProof proof = proof(0, (byte) 1, (byte) 2, (byte) 3);

    assertThat(proof.text()).startsWith("c2sp.org/tlog-proof@v1\nextra AQID\nindex 0\n");
    assertThat(TlogProof.parse(proof.text()).extra()).containsExactly(1, 2, 3);
  }

  @Test
  void theOnlyLeafNeedsNoPath() {
    String root = new Checkpoint("log.example", 1, TREE.leaf(0)).text();
    TlogProof proof = new TlogProof(0, List.of(), signed(root), new byte[0]);

    assertThat(TlogProof.parse(proof.text())).isEqualTo(proof);
    assertThat(proof.require(TREE.leaf(0), POLICY).size()).isOne();
  }

  @Test
  void aProofShowsItsOwnLeafOnly() {
    TlogProof proof = proof(3);

    assertThat(proof.require(TREE.leaf(3), POLICY).size()).isEqualTo(7);
    assertThatThrownBy(() -> proof.require(TREE.leaf(4), POLICY)).isInstanceOf(ProofFailure.class);
    Policy other =
        Policy.parse(
            "log "
                + SigningKey.of("log.example", Kind.LOG, Trees.seed(2)).verifier().text()
                + "\nquorum none\n");
    assertThatThrownBy(() -> proof.require(TREE.leaf(3), other)).isInstanceOf(ProofFailure.class);
  }

  @ParameterizedTest
  @CsvSource({
    "proof@v1, proof@v2",
    "index 3, index 03",
    "index 3, index -3",
    "index 3, index 9223372036854775808",
    "index 3, Index 3",
    "'index 3\n', ''",
    "'index 3\n', 'index 3\nAAAA\n'",
    "'index 3\n', 'index 3\nextra AQID\n'",
    "'index 3\n', 'extra AQI\nindex 3\n'",
    "'index 3\n', 'extra \nindex 3\n'",
    "'index 3\n', 'extra %\nindex 3\n'",
    "'index 3\n', 'extra AQID\nextra AQID\nindex 3\n'",
    "'— ', '- '"
  })
  void whatIsNoProofIsRefused(String text, String other) {
    String wrong = proof(3).text().replace(text, other);

    assertThatThrownBy(() -> TlogProof.parse(wrong)).isInstanceOf(ProofFailure.class);
  }

  private static TlogProof proof(int index, byte... extra) {
    var tree = new MerkleTree(TREE);
    String text = new Checkpoint("log.example", 7, tree.root(7)).text();
    return new TlogProof(index, tree.inclusion(index, 7), signed(text), extra);
  }

  private static SignedNote signed(String text) {
    return SignedNote.of(text).with(LOG.sign(text, Instant.EPOCH));
  }
}
