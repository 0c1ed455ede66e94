package org.transferledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.transferledger.proof.VerifierKey.Kind;

class SigningKeyTest {
  @ParameterizedTest
  @EnumSource(Kind.class)
  void aKeyIsReadAsItWasWritten(Kind kind) {
    SigningKey key = SigningKey.generate("firm.example/k", kind);

    assertThat(SigningKey.parse(key.secret()).secret()).isEqualTo(key.secret());
    assertThat(SigningKey.parse(key.secret() + "\n").verifier()).isEqualTo(key.verifier());
  }

  @RepeatedTest(20)
  void whatANewKeySignsItsVerifierAccepts() {
    SigningKey key = SigningKey.generate("firm.example/k", Kind.LOG);
    SignedNote note = SignedNote.of("text\n").with(key.sign("text\n", Instant.EPOCH));

    assertThat(note.signedBy(VerifierKey.parse(key.verifier().text()))).isTrue();
  }

  @Test
  void aKeyThatCannotBeReadIsNotTold() {
    String secret = SigningKey.of("firm.example/k", Kind.LOG, Trees.seed(1)).secret();
    String base64 = secret.substring(secret.lastIndexOf('+') + 1);

    assertThatThrownBy(() -> SigningKey.parse(secret.replace("firm", "form")))
        .isInstanceOf(ProofFailure.class)
        .message()
        .doesNotContain(base64);
    assertThatThrownBy(() -> SigningKey.parse(secret.substring(1)))
        .isInstanceOf(ProofFailure.class)
        .message()
        .doesNotContain(base64);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\u00a0b", "a+b", "a\nb"})
  void aNameHasNoSpaceAndNoPlusSign(String name) {
    assertThatThrownBy(() -> SigningKey.of(name, Kind.LOG, Trees.seed(1)))
        .isInstanceOf(ProofFailure.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ledger.example/tt",
        "ledger.example/tt+0e1ecefa",
        "ledger.example/tt+0e1ecefb+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c",
        "ledger.example/tt+0E1ECEFA+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c",
        "ledger.example/tu+0e1ecefa+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c",
        "ledger.example/tt+0e1ecefa+A4qI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c",
        "ledger.example/tt+0e1ecefa+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D2",
        "ledger.example/tt+0e1ecefa+",
        "ledger.example/tt+0e1ecefa+%"
      })
  void whatIsNoVerifierKeyIsRefused(String text) {
    assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(ProofFailure.class);
  }
}
