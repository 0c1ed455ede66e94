package org.transferledger.proof.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.transferledger.proof.Checkpoint;
import org.transferledger.proof.EnvelopeText;
import org.transferledger.proof.EventRecord;
import org.transferledger.proof.EventRecords;
import org.transferledger.proof.ProofFailure;
import org.transferledger.proof.SignedNote;
import org.transferledger.proof.TreeBuilder;
import org.transferledger.proof.TreeProof;

/** Checks a bundle of evidence: all events of a log up to a checkpoint, or chosen ones. */
final class BundleCheck {
  private static final String CHECKPOINT = "checkpoint";
  private static final String EVENTS = "events";
  private static final String SELECTION = "selection";

  /** A policy that comes with the evidence is for people; whom to trust is said by the reader. */
  private static final List<String> KNOWN =
      List.of(CHECKPOINT, EVENTS, SELECTION, "policy", "README.txt");

  private static final int LONGEST_NOTE = 1_000_000;
  private static final int NAMED = 10;

  private final Terms terms;
  private final WithheldPositions withheld;

  BundleCheck(Terms terms) {
    this.terms = terms;
    this.withheld = new WithheldPositions(terms::say);
  }

  /**
   * Checks a bundle.
   *
   * @throws Refused if an event is wrong
   * @throws ProofFailure if the checkpoint is
   * @throws IOException if something is missing or cut off
   */
  Verdict check(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      requireOneOfEach(zip);
      SignedNote note = SignedNote.parse(note(zip));
      Checkpoint checkpoint = terms.accept(note);
      boolean selection = zip.getEntry(SELECTION) != null;
      try (InputStream events = zip.getInputStream(entry(zip, EVENTS))) {
        return check(new EventRecords.Reader(events), checkpoint, selection);
      }
    }
  }

  private Verdict check(EventRecords.Reader events, Checkpoint checkpoint, boolean selection)
      throws IOException {
    var saved = new SavedCheckpoints(terms, checkpoint);
    try {
      if (selection) {
        saved.leftOpen(checkpoint);
        chosen(events, checkpoint);
      } else {
        all(events, checkpoint, saved);
      }
    } catch (ProofFailure e) {
      throw new Refused(events.position(), String.valueOf(e.getMessage()));
    } finally {
      withheld.end();
    }
    return Verdict.pass(selection, withheld.any());
  }

  private void all(EventRecords.Reader events, Checkpoint checkpoint, SavedCheckpoints saved)
      throws IOException {
    var tree = new TreeBuilder();
    var streams = new StreamVersions(false);
    saved.at(tree);
    for (var next = next(events); next.isPresent(); next = next(events)) {
      EventRecord event = next.get();
      requirePlace(event.position(), tree.size() + 1, checkpoint.size());
      content(event, streams);
      byte[] leaf = event.leafHash();
      if (event.path() != null) {
        included(event, leaf, checkpoint);
      }
      tree.add(leaf);
      saved.at(tree);
      terms.progress().at(tree.size(), checkpoint.size());
    }
    if (tree.size() < checkpoint.size()) {
      throw new IOException(
          "the events end after %d of %d".formatted(tree.size(), checkpoint.size()));
    }
    if (!Arrays.equals(tree.root(), checkpoint.root())) {
      throw Refused.among(
          saved.trusted() + 1, tree.size(), "these events are not those of the checkpoint");
    }
    terms.say("checked " + tree.size() + " events, all of the log");
  }

  private void chosen(EventRecords.Reader events, Checkpoint checkpoint) throws IOException {
    var streams = new StreamVersions(true);
    long count = 0;
    long last = 0;
    for (var next = next(events); next.isPresent(); next = next(events)) {
      EventRecord event = next.get();
      long position = event.position();
      if (position <= last) {
        throw new Refused(position, "it comes after " + last);
      }
      if (position > checkpoint.size()) {
        throw new Refused(position, "the checkpoint is of " + checkpoint.size() + " events");
      }
      content(event, streams);
      included(event, event.leafHash(), checkpoint);
      last = position;
      count++;
      terms.progress().at(position, checkpoint.size());
    }
    terms.say("checked %d chosen events of %d".formatted(count, checkpoint.size()));
  }

  private static void requirePlace(long position, long expected, long size) {
    if (expected > size) {
      throw new Refused(expected, "the checkpoint is of " + size + " events");
    }
    if (position > expected) {
      throw new Refused(expected, "it is missing: " + position + " comes next");
    }
    if (position < expected) {
      throw new Refused(expected, "in its place is " + position + " again");
    }
  }

  private void content(EventRecord event, StreamVersions streams) {
    try {
      switch (event) {
        case EventRecord.Whole whole -> whole(whole, streams);
        case EventRecord.Withheld hidden -> {
          withheld.add(hidden.position());
          streams.withheld();
        }
      }
    } catch (ProofFailure e) {
      throw new Refused(event.position(), String.valueOf(e.getMessage()));
    }
  }

  private static void whole(EventRecord.Whole event, StreamVersions streams) {
    EnvelopeText envelope = EnvelopeText.parse(event.envelope());
    if (envelope.position() != event.position()) {
      throw new ProofFailure("its envelope is that of " + envelope.position());
    }
    envelope.payload().require("payload", event.payload());
    envelope.metadata().require("metadata", event.metadata());
    streams.event(event.position(), envelope.stream(), envelope.version());
  }

  private static void included(EventRecord event, byte[] leaf, Checkpoint checkpoint) {
    List<byte[]> path = event.path();
    if (path == null) {
      throw new Refused(event.position(), "its path to the root is missing");
    }
    try {
      TreeProof.requireInclusion(
          leaf, event.position() - 1, checkpoint.size(), path, checkpoint.root());
    } catch (ProofFailure e) {
      throw new Refused(event.position(), String.valueOf(e.getMessage()));
    }
  }

  /** What goes wrong while reading is told with the position where it does. */
  private static Optional<EventRecord> next(EventRecords.Reader events) throws IOException {
    try {
      return events.next();
    } catch (IOException e) {
      throw new IOException("event " + events.position() + ": " + e.getMessage(), e);
    }
  }

  /** Two files of one name could be one for the verifier and another for the reader. */
  private void requireOneOfEach(ZipFile zip) {
    Set<String> found = new HashSet<>();
    int others = 0;
    var entries = zip.entries();
    while (entries.hasMoreElements()) {
      String name = entries.nextElement().getName();
      if (!KNOWN.contains(name)) {
        if (others < NAMED) {
          terms.say("not checked: the file " + name);
        }
        others++;
      } else if (!found.add(name)) {
        throw new Refused("bundle", "there are two files of the name " + name);
      }
    }
    if (others > NAMED) {
      terms.say("not checked: " + (others - NAMED) + " further files");
    }
  }

  private static String note(ZipFile zip) throws IOException {
    try (InputStream in = zip.getInputStream(entry(zip, CHECKPOINT))) {
      return new String(in.readNBytes(LONGEST_NOTE + 1), StandardCharsets.UTF_8);
    }
  }

  private static ZipEntry entry(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new NoSuchFileException(name, null, "there is no such file in the bundle");
    }
    return entry;
  }
}
