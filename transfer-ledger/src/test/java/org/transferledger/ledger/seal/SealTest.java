package org.transferledger.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.transferledger.ledger.NewEvent;
import org.transferledger.ledger.TestLog;
import org.transferledger.proof.Checkpoint;
import org.transferledger.proof.Commitment;
import org.transferledger.proof.MerkleTree;
import org.transferledger.proof.ProofFailure;
import org.transferledger.proof.SigningKey;
import org.transferledger.proof.Tiles.Tile;
import org.transferledger.proof.TreeProof;
import org.transferledger.proof.VerifierKey.Kind;

class SealTest {
  private static final String ORIGIN = "ledger.example/test";

  private final SigningKey key = SigningKey.generate(ORIGIN, Kind.LOG);
  private final List<TestLog> logs = new ArrayList<>();
  private SignerFolder folder;
  private TestLog log;

  @TempDir private Path kept;

  @BeforeEach
  void begin() {
    folder = new SignerFolder(kept.resolve("signer"));
    log = with(new TestLog());
  }

  @AfterEach
  void close() {
    logs.forEach(TestLog::close);
  }

  private TestLog with(TestLog another) {
    logs.add(another);
    return another;
  }

  @Test
  void theTreeIsThatOfAllEvents() {
    for (int events : List.of(1, 254, 1, 1, 300)) {
      append(log, events);
      assertThat(sealer(log).seal()).isEqualTo(events);
      assertThat(sealer(log).seal()).isZero();
      assertThat(tree(log).head().root()).isEqualTo(root(leaves(log)));
    }
    assertThat(tree(log).head().size()).isEqualTo(557);
  }

  @Test
  void eachEventIsShownToBeInIt() {
    append(log, 600);
    sealer(log).seal();
    var head = tree(log).head();
    var leaves = leaves(log);
    for (int index : List.of(0, 1, 255, 256, 511, 512, 599)) {
      TreeProof.requireInclusion(
          leaves.get(index),
          index,
          head.size(),
          new MerkleTree(tree(log)).inclusion(index, head.size()),
          head.root());
    }
  }

  @Test
  void whatIsServedIsSealed() {
    append(log, 300);
    sealer(log).seal();
    append(log, 5);

    assertThat(tree(log).tile(new Tile(0, 1, 44))).hasValueSatisfying(it -> isLength(it, 44 * 32));
    assertThat(tree(log).tile(new Tile(0, 1, 45))).isEmpty();
    assertThat(tree(log).tile(new Tile(0, 0, 10))).hasValueSatisfying(it -> isLength(it, 320));
    assertThat(tree(log).tile(new Tile(1, 0, 1))).hasValueSatisfying(it -> isLength(it, 32));
    assertThat(tree(log).entries(new Tile(0, 1, 44)))
        .hasValueSatisfying(it -> isLength(it, 44 * 71));
    assertThat(tree(log).entries(new Tile(0, 1, 45))).isEmpty();
  }

  @Test
  void anEventThatIsMissingStopsTheSealer() {
    append(log, 10);
    log.owner.sql("alter table event disable trigger user").update();
    log.owner.sql("delete from event where position = 4").update();

    assertThatThrownBy(() -> sealer(log).seal())
        .isInstanceOf(ProofFailure.class)
        .hasMessageContaining("position 4 is missing");
  }

  @Test
  void whatIsSealedIsSignedOnce() {
    signer(log).sign();
    assertThat(tree(log).checkpoint()).isEmpty();
    append(log, 3);
    sealer(log).seal();
    signer(log).sign();
    signer(log).sign();

    var note = tree(log).checkpoint().orElseThrow();
    assertThat(note.signatures()).hasSize(1);
    assertThat(note.signedBy(key.verifier())).isTrue();
    assertThat(Checkpoint.parse(note.text()))
        .isEqualTo(new Checkpoint(ORIGIN, 3, root(leaves(log))));
  }

  @Test
  void aRestoredDatabaseGetsNothingSigned() {
    grow(log, 10);
    log.close();
    TestLog goesOn = with(log.copy());
    grow(goesOn, 10);

    TestLog restored = with(log.copy());
    append(restored, 5);
    sealer(restored).seal();
    assertRefused(restored, "20 events were signed, but the database has only 15 sealed");
    append(restored, 10);
    sealer(restored).seal();
    assertRefused(restored, "does not lead to the old root");

    assertThat(tree(restored).checkpoint().map(it -> Checkpoint.parse(it.text()).size()))
        .hasValue(10L);
  }

  @Test
  void aTreeThatWasChangedGetsNothingSigned() {
    grow(log, 10);
    log.owner
        .sql("update tree_tile set hashes = overlay(hashes placing ? from 1)")
        .params((Object) new byte[32])
        .update();
    append(log, 1);
    sealer(log).seal();

    assertRefused(log, "does not lead to the old root");
  }

  @Test
  void aSignerThatRemembersNothingSignsNothingMore() {
    grow(log, 10);
    append(log, 1);
    sealer(log).seal();
    folder = new SignerFolder(kept.resolve("empty"));

    assertRefused(log, "the signer does not remember it");
  }

  @Test
  void onlyTheOwnerReadsTheKey() throws Exception {
    var made = folder.keyOf(ORIGIN);

    assertThat(folder.keyOf("another").verifier()).isEqualTo(made.verifier());
    assertThat(folder.key())
        .hasValueSatisfying(it -> assertThat(it.secret()).isEqualTo(made.secret()));
    assertThat(Files.getPosixFilePermissions(kept.resolve("signer").resolve("signer.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(kept.resolve("signer")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  private void grow(TestLog grown, int events) {
    append(grown, events);
    sealer(grown).seal();
    signer(grown).sign();
  }

  private void assertRefused(TestLog refused, String why) {
    var signer = signer(refused);
    assertThatThrownBy(signer::sign).isInstanceOf(ProofFailure.class).hasMessageContaining(why);
    assertThat(signer.refusal()).hasValueSatisfying(it -> assertThat(it).contains(why));
  }

  private static void append(TestLog into, int events) {
    long head = into.reader.version("s").orElse(-1);
    var added =
        IntStream.range(0, events)
            .mapToObj(it -> TestLog.event("s", head + 1 + it))
            .toArray(NewEvent[]::new);
    into.appender.append(TestLog.append(Map.of("s", head), added));
  }

  private static SealedTree tree(TestLog of) {
    return new SealedTree(of.dataSource);
  }

  private static Sealer sealer(TestLog of) {
    return new Sealer(of.dataSource, tree(of), transaction(of));
  }

  private Signer signer(TestLog of) {
    return new Signer(of.dataSource, tree(of), key, folder, transaction(of), Clock.systemUTC());
  }

  private static TransactionTemplate transaction(TestLog of) {
    return new TransactionTemplate(new DataSourceTransactionManager(of.dataSource));
  }

  private static List<byte[]> leaves(TestLog of) {
    return of
        .jdbc
        .sql("select commitment from event order by position")
        .query((row, _) -> row.getBytes(1))
        .list()
        .stream()
        .map(it -> Commitment.leafHash(Commitment.entry(it)))
        .toList();
  }

  /** By the definition of RFC 6962, without tiles. */
  private static byte[] root(List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    return MerkleTree.node(
        root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
  }

  private static void isLength(byte[] bytes, int length) {
    assertThat(bytes).hasSize(length);
  }
}
