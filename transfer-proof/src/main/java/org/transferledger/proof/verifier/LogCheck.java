package org.transferledger.proof.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.transferledger.proof.Checkpoint;
import org.transferledger.proof.Commitment;
import org.transferledger.proof.MerkleTree;
import org.transferledger.proof.ProofFailure;
import org.transferledger.proof.SignedNote;
import org.transferledger.proof.Tiles.Tile;
import org.transferledger.proof.TreeBuilder;

/** Checks a log of tiles from its entries upwards. */
final class LogCheck {
  private static final byte[] LENGTH = {0, LogTiles.ENTRY - 2};

  private final Terms terms;

  LogCheck(Terms terms) {
    this.terms = terms;
  }

  /**
   * Checks a log up to a checkpoint.
   *
   * @throws Refused if an entry or a tile is wrong
   * @throws ProofFailure if the checkpoint is
   * @throws IOException if something is missing, cut off, or cannot be reached
   */
  Verdict check(LogFiles files, SignedNote note) throws IOException {
    Checkpoint checkpoint = terms.accept(note);
    var saved = new SavedCheckpoints(terms, checkpoint);
    var tiles = new LogTiles(files, checkpoint.size());
    entries(tiles, checkpoint, saved);
    var tree = new MerkleTree(tiles);
    if (!Arrays.equals(tree.root(checkpoint.size()), checkpoint.root())) {
      throw new ProofFailure("the tiles do not lead to the root of the checkpoint");
    }
    saved.requireConsistency(tree, checkpoint);
    terms.say("checked " + checkpoint.size() + " entries and all tiles; events are not in a log");
    return Verdict.pass(false, false);
  }

  private void entries(LogTiles tiles, Checkpoint checkpoint, SavedCheckpoints saved)
      throws IOException {
    var tree = new TreeBuilder();
    var levels = new TileLevels(tiles);
    saved.at(tree);
    Optional<Tile> next = Tile.within(checkpoint.size(), 0, 0);
    while (next.isPresent()) {
      Tile tile = next.get();
      byte[] entries = tiles.entries(tile);
      for (int i = 0; i < entries.length; i += LogTiles.ENTRY) {
        byte[] leaf = leaf(entries, i, tree.size() + 1);
        tree.add(leaf);
        levels.add(leaf);
        saved.at(tree);
        terms.progress().at(tree.size(), checkpoint.size());
      }
      next = Tile.within(checkpoint.size(), 0, tile.index() + 1);
    }
    levels.end();
    if (!Arrays.equals(tree.root(), checkpoint.root())) {
      throw Refused.among(
          saved.trusted() + 1, tree.size(), "these entries are not those of the checkpoint");
    }
  }

  private static byte[] leaf(byte[] entries, int from, long position) {
    byte[] entry = Arrays.copyOfRange(entries, from + 2, from + LogTiles.ENTRY);
    if (!Arrays.equals(entries, from, from + 2, LENGTH, 0, 2) || !Commitment.isEntry(entry)) {
      String text = new String(entry, StandardCharsets.ISO_8859_1);
      throw new Refused(position, "this is no entry of such a log: " + text);
    }
    return Commitment.leafHash(entry);
  }
}
