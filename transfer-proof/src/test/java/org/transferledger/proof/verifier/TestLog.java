package org.transferledger.proof.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.transferledger.proof.Checkpoint;
import org.transferledger.proof.Commitment;
import org.transferledger.proof.EventEnvelope;
import org.transferledger.proof.EventRecord;
import org.transferledger.proof.EventRecords;
import org.transferledger.proof.MerkleTree;
import org.transferledger.proof.Policy;
import org.transferledger.proof.SignedNote;
import org.transferledger.proof.SigningKey;
import org.transferledger.proof.Tiles;
import org.transferledger.proof.Tiles.Tile;
import org.transferledger.proof.TreeBuilder;
import org.transferledger.proof.VerifierKey.Kind;

/** A log of events in three streams, and what is made of it. */
final class TestLog {
  static final SigningKey KEY = SigningKey.of("log.example", Kind.LOG, seed(1));
  static final SigningKey WITNESS = SigningKey.of("w.example", Kind.COSIGNATURE, seed(2));
  static final String POLICY =
      "log %s\nwitness w %s\nquorum w\n"
          .formatted(KEY.verifier().text(), WITNESS.verifier().text());
  private static final int STREAMS = 3;

  private final List<EventRecord> events = new ArrayList<>();

  static TestLog of(int size) {
    var log = new TestLog();
    for (int i = 0; i < size; i++) {
      log.events.add(event(i + 1, "s" + i % STREAMS, i / STREAMS, "{\"n\":" + i + "}", i));
    }
    return log;
  }

  static Policy policy() {
    return Policy.parse(POLICY);
  }

  static EventRecord.Whole event(
      long position, String stream, long version, String payload, int blind) {
    byte[] metadata = "{}".getBytes(UTF_8);
    var envelope =
        new EventEnvelope(
            position,
            new UUID(7, position),
            "licence",
            stream,
            version,
            Instant.parse("2026-11-22T19:00:00Z"),
            "licence.granted",
            1,
            payload.getBytes(UTF_8),
            metadata);
    return new EventRecord.Whole(
        position, envelope.bytes(), seed(blind), payload.getBytes(UTF_8), metadata, null);
  }

  List<EventRecord> events() {
    return new ArrayList<>(events);
  }

  /** The same log with another event at a position. */
  TestLog with(EventRecord event) {
    var log = new TestLog();
    log.events.addAll(events);
    log.events.set((int) event.position() - 1, event);
    return log;
  }

  /** Events by their position, each with its path to the root of all. */
  List<EventRecord> chosen(long... positions) {
    return Arrays.stream(positions).mapToObj(it -> withPath(events.get((int) it - 1))).toList();
  }

  private EventRecord withPath(EventRecord event) {
    List<byte[]> path = tree().inclusion(event.position() - 1, events.size());
    return switch (event) {
      case EventRecord.Whole it ->
          new EventRecord.Whole(
              it.position(), it.envelope(), it.blind(), it.payload(), it.metadata(), path);
      case EventRecord.Withheld it ->
          new EventRecord.Withheld(it.position(), it.commitment(), path);
    };
  }

  static EventRecord.Withheld withheld(EventRecord event) {
    var whole = (EventRecord.Whole) event;
    return new EventRecord.Withheld(
        whole.position(), Commitment.of(whole.blind(), whole.envelope()), whole.path());
  }

  SignedNote note(int size) {
    String text = checkpoint(size).text();
    return SignedNote.of(text)
        .with(KEY.sign(text, Instant.EPOCH))
        .with(WITNESS.sign(text, Instant.ofEpochSecond(1_700_000_000)));
  }

  Checkpoint checkpoint(int size) {
    var builder = new TreeBuilder();
    events.subList(0, size).forEach(it -> builder.add(it.leafHash()));
    return new Checkpoint("log.example", size, builder.root());
  }

  /** The file {@code events} of a bundle. */
  static byte[] written(List<EventRecord> events) throws IOException {
    var out = new ByteArrayOutputStream();
    var writer = new EventRecords.Writer(out);
    for (EventRecord event : events) {
      switch (event) {
        case EventRecord.Whole it ->
            writer.event(
                it.position(), it.envelope(), it.blind(), it.payload(), it.metadata(), it.path());
        case EventRecord.Withheld it -> writer.withheld(it.position(), it.commitment(), it.path());
      }
    }
    return out.toByteArray();
  }

  /** A ZIP of pairs of name and content. */
  static Path zip(Path file, Object... namesAndContents) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        Object content = namesAndContents[i + 1];
        zip.write(content instanceof byte[] bytes ? bytes : content.toString().getBytes(UTF_8));
      }
    }
    return file;
  }

  /** Writes the log as tiles. */
  void tiles(Path directory, int size) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("checkpoint"), note(size).bytes());
    for (int level = 0; level < 3; level++) {
      Optional<Tile> next = Tile.within(size, level, 0);
      while (next.isPresent()) {
        Tile tile = next.get();
        write(directory.resolve(tile.path()), read(tile));
        if (level == 0) {
          write(directory.resolve(tile.entriesPath()), entries(tile));
        }
        next = Tile.within(size, level, tile.index() + 1);
      }
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.write(file, bytes);
  }

  private byte[] entries(Tile tile) {
    var bytes = new ByteArrayOutputStream();
    int from = (int) tile.index() * Tiles.WIDTH;
    for (EventRecord event : events.subList(from, from + tile.width())) {
      bytes.writeBytes(new byte[] {0, 69});
      bytes.writeBytes(Commitment.entry(withheld(event).commitment()));
    }
    return bytes.toByteArray();
  }

  private MerkleTree tree() {
    return new MerkleTree(this::read);
  }

  private byte[] read(Tile tile) {
    int each = 1 << (8 * tile.level());
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < tile.width(); i++) {
      int from = ((int) tile.index() * Tiles.WIDTH + i) * each;
      var below = new TreeBuilder();
      events.subList(from, from + each).forEach(it -> below.add(it.leafHash()));
      bytes.writeBytes(below.root());
    }
    return bytes.toByteArray();
  }

  private static byte[] seed(int value) {
    byte[] seed = new byte[MerkleTree.HASH];
    Arrays.fill(seed, (byte) value);
    return seed;
  }
}
