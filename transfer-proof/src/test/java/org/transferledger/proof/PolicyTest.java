package org.transferledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.transferledger.proof.VerifierKey.Kind;

class PolicyTest {
  private static final SigningKey LOG = SigningKey.of("log.example", Kind.LOG, Trees.seed(1));
  private static final SigningKey[] WITNESSES = {
    witness(11), witness(12), witness(13), witness(14)
  };
  private static final Checkpoint CHECKPOINT = new Checkpoint("log.example", 8, Trees.seed(5));
  private static final String KNOWN =
      """
      # whom we trust
      log %s https://log.example/log

      \t witness A \t %s
      witness B %s https://b.example
      witness C %s
      witness D %s
      """
          .formatted(
              LOG.verifier().text(),
              WITNESSES[0].verifier().text(),
              WITNESSES[1].verifier().text(),
              WITNESSES[2].verifier().text(),
              WITNESSES[3].verifier().text());
  private static final String NESTED =
      "group one any A B\ngroup both all one C\ngroup most 2 both D\nquorum most\n";

  @ParameterizedTest
  @CsvSource({
    "quorum none, ''",
    "quorum none, AB",
    "quorum A, A",
    "quorum A, AD",
    "'group g any A B\nquorum g', B",
    "'group g all A B\nquorum g', AB",
    "'group g 2 A B C\nquorum g', AC"
  })
  void aQuorumIsReached(String quorum, String cosigned) {
    assertThat(Policy.parse(KNOWN + quorum).check(note(cosigned))).isEqualTo(CHECKPOINT);
  }

  @ParameterizedTest
  @CsvSource({
    "quorum A, ''",
    "quorum A, BCD",
    "'group g any A B\nquorum g', CD",
    "'group g all A B\nquorum g', A",
    "'group g 2 A B C\nquorum g', CD"
  })
  void aQuorumIsNotReached(String quorum, String cosigned) {
    Policy policy = Policy.parse(KNOWN + quorum);

    assertThatThrownBy(() -> policy.check(note(cosigned)))
        .isInstanceOf(ProofFailure.class)
        .hasMessageContaining("too few witnesses have cosigned")
        .hasMessageContaining("A");
  }

  @ParameterizedTest
  @CsvSource({"ACD, true", "BCD, true", "ABCD, true", "AC, false", "ABD, false", "CD, false"})
  void groupsAreMembersOfGroups(String cosigned, boolean reached) {
    Policy policy = Policy.parse(KNOWN + NESTED);
    if (reached) {
      assertThat(policy.check(note(cosigned))).isEqualTo(CHECKPOINT);
    } else {
      assertThatThrownBy(() -> policy.check(note(cosigned)))
          .hasMessageContaining("needed 2 of [2 of [1 of [A, B], C], D], missing");
    }
  }

  @Test
  void aWitnessCountsOnce() {
    Policy policy = Policy.parse(KNOWN + "group g 2 A B C\nquorum g\n");
    SignedNote twice =
        note("A").with(WITNESSES[0].sign(CHECKPOINT.text(), Instant.ofEpochSecond(1)));

    assertThatThrownBy(() -> policy.check(twice)).isInstanceOf(ProofFailure.class);
  }

  @Test
  void theLogHasToHaveSigned() {
    Policy policy = Policy.parse(KNOWN + "quorum none\n");
    SignedNote unsigned =
        SignedNote.of(CHECKPOINT.text()).with(WITNESSES[0].sign(CHECKPOINT.text(), Instant.EPOCH));

    assertThatThrownBy(() -> policy.check(unsigned))
        .hasMessage("the log log.example has not signed the checkpoint");
  }

  @Test
  void theOriginIsTheNameOfTheLog() {
    Policy policy = Policy.parse(KNOWN + "quorum none\n");
    String other = new Checkpoint("other.example", 8, Trees.seed(5)).text();
    SignedNote note = SignedNote.of(other).with(LOG.sign(other, Instant.EPOCH));

    assertThatThrownBy(() -> policy.check(note))
        .hasMessage("the policy knows no log of the name other.example");
  }

  @Test
  void aWrongCosignatureRefusesTheWholeEvenIfItIsNotNeeded() {
    Policy policy = Policy.parse(KNOWN + "quorum A\n");
    SignedNote note = note("A").with(WITNESSES[3].sign("another text\n", Instant.EPOCH));

    assertThatThrownBy(() -> policy.check(note))
        .hasMessageContaining("in the name of w14.example is wrong");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quorum A\nquorum A",
        "quorum X",
        "quorum",
        "quorum A B",
        "witness none $9",
        "witness A $9",
        "witness E $1",
        "witness E $L",
        "witness E",
        "witness E x+y+z",
        "log $1",
        "log $L",
        "log",
        "log $9 a b",
        "group g 0 A B",
        "group g 3 A B",
        "group g 01 A B",
        "group g -1 A B",
        "group g some A B",
        "group g all",
        "group g all A A",
        "group g all none",
        "group g all X",
        "group A all B",
        "group g all A\ngroup h any A",
        "group g all g",
        "Log $L",
        "anything",
        "quorum\u00a0none",
        "# \u0001",
        "quorum A\r"
      })
  void aRefusalNamesTheLine(String lines) {
    String text =
        KNOWN
            + lines
                .replace("$L", LOG.verifier().text())
                .replace("$1", WITNESSES[0].verifier().text())
                .replace("$9", witness(19).verifier().text());
    int line = 8 + (int) lines.chars().filter(c -> c == '\n').count();

    assertThatThrownBy(() -> Policy.parse(text))
        .isInstanceOf(ProofFailure.class)
        .hasMessageStartingWith("line " + line + ": ");
  }

  @Test
  void aPolicyWithoutQuorumIsNone() {
    assertThatThrownBy(() -> Policy.parse(KNOWN)).hasMessageContaining("quorum <name>");
  }

  private static SigningKey witness(int number) {
    return SigningKey.of("w" + number + ".example", Kind.COSIGNATURE, Trees.seed(number));
  }

  private static SignedNote note(String cosigned) {
    SignedNote note =
        SignedNote.of(CHECKPOINT.text()).with(LOG.sign(CHECKPOINT.text(), Instant.EPOCH));
    for (int i = 0; i < cosigned.length(); i++) {
      note = note.with(WITNESSES[cosigned.charAt(i) - 'A'].sign(CHECKPOINT.text(), Instant.EPOCH));
    }
    return note;
  }
}
