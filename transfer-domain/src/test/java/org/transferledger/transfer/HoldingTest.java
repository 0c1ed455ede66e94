package org.transferledger.transfer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.LicenceDraft.USE_UNTIL;
import static org.transferledger.support.People.NOW;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.transferledger.licence.Purpose;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.transfer.Transfer.Status;

/** What others ask of a transfer. */
class HoldingTest {
  private static final TransferTerms TERMS = TransferDraft.export().terms();

  @ParameterizedTest
  @EnumSource(names = {"RELEASED", "ACKNOWLEDGED", "DISPUTED"})
  void whatIsHeldMayBeUsedUntilThePurposeEnds(Status status) {
    var held = after(Transfers.in(status, TERMS));
    assertThat(held.held()).isTrue();
    assertThat(held.grants(Purpose.USE, USE_UNTIL.minusNanos(1000))).isTrue();
    assertThat(held.grants(Purpose.USE, USE_UNTIL)).isFalse();
    assertThat(held.grants(Purpose.MANUFACTURE, NOW)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RELEASED", "ACKNOWLEDGED", "DISPUTED"})
  void whatIsNotHeldMayNotBeUsed(Status status) {
    var transfer = after(Transfers.in(status, TERMS));
    assertThat(transfer.status()).isEqualTo(status);
    assertThat(transfer.held()).isFalse();
    assertThat(transfer.grants(Purpose.USE, NOW)).isFalse();
  }

  @Test
  void aPurposeWithoutEndDoesNotEnd() {
    var held = after(Transfers.released(TRANSFER, TERMS, new HeldPurpose(Purpose.USE, null)));
    assertThat(held.grants(Purpose.USE, Instant.MAX)).isTrue();
  }

  @Test
  void aTransferIsAskedForByWhoeverNamesIt() {
    var world = new World().given(Transfer.STREAM, TRANSFER, Transfers.released(TERMS));
    assertThat(Transfer.require(world, TRANSFER, "holding").terms()).isEqualTo(TERMS);
  }

  private static Transfer after(List<TransferEvent> history) {
    return requireNonNull(Transfer.STREAM.fold(history));
  }
}
