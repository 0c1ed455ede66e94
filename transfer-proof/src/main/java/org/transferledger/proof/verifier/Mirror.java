package org.transferledger.proof.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.transferledger.proof.Checkpoint;
import org.transferledger.proof.MerkleTree;
import org.transferledger.proof.ProofFailure;
import org.transferledger.proof.SignedNote;
import org.transferledger.proof.Tiles;
import org.transferledger.proof.Tiles.Tile;

/**
 * Copies a log into a directory and checks the copy. What is full is fetched once, so that it can
 * be broken off and begun again. The checkpoint of the copy is replaced only by one that is
 * consistent with it.
 */
final class Mirror {
  private static final String CHECKPOINT = "checkpoint";
  private static final String REFUSED = "checkpoint.refused";

  private final Terms terms;
  private final Path directory;

  Mirror(Terms terms, Path directory) {
    this.terms = terms;
    this.directory = directory;
  }

  /**
   * Fetches and checks.
   *
   * @throws Refused if an entry or a tile is wrong
   * @throws ProofFailure if the checkpoint is
   * @throws IOException if something is missing, cut off, or cannot be reached or written
   */
  Verdict mirror(LogFiles log) throws IOException {
    SignedNote note = log.checkpoint();
    LogFiles copy = LogFiles.of(directory);
    Terms kept =
        Files.exists(directory.resolve(CHECKPOINT)) ? terms.with(copy.checkpoint()) : terms;
    Checkpoint checkpoint = terms.policy().check(note);
    try {
      new SavedCheckpoints(kept, checkpoint);
      fetch(new LogTiles(log, checkpoint.size()), checkpoint.size());
      Verdict verdict = new LogCheck(kept).check(copy, note);
      write(CHECKPOINT, note.bytes().getBytes(StandardCharsets.UTF_8));
      return verdict;
    } catch (Refused | ProofFailure e) {
      write(REFUSED, note.bytes().getBytes(StandardCharsets.UTF_8));
      terms.say("the checkpoint that was refused is kept in " + REFUSED + ": it is evidence");
      throw e;
    }
  }

  private void fetch(LogTiles log, long size) throws IOException {
    for (int level = 0; level < Tiles.LEVELS; level++) {
      Optional<Tile> next = Tile.within(size, level, 0);
      while (next.isPresent()) {
        Tile tile = next.get();
        if (!isThere(tile.path(), tile, MerkleTree.HASH)) {
          write(tile.path(), log.hashes(tile));
        }
        if (level == 0 && !isThere(tile.entriesPath(), tile, LogTiles.ENTRY)) {
          write(tile.entriesPath(), log.entries(tile));
        }
        if (level == 0) {
          terms.progress().at(tile.index() * Tiles.WIDTH, size);
        }
        next = Tile.within(size, level, tile.index() + 1);
      }
    }
  }

  private boolean isThere(String path, Tile tile, int unit) throws IOException {
    Path file = directory.resolve(path);
    return tile.full() && Files.exists(file) && Files.size(file) == (long) Tiles.WIDTH * unit;
  }

  /** In one step: a file is there as a whole or not at all. */
  private void write(String path, byte[] bytes) throws IOException {
    Path file = directory.resolve(path);
    Path folder = file.resolveSibling("");
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, ".part", null);
    try {
      Files.write(part, bytes);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
