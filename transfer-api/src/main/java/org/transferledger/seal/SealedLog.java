package org.transferledger.seal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.transferledger.ledger.seal.SealedTree;
import org.transferledger.ledger.seal.Signer;
import org.transferledger.proof.SignedNote;
import org.transferledger.proof.Tiles.Tile;

/** The files of the log, as C2SP's tlog-tiles names them. */
@Component
public class SealedLog {
  private static final String ENTRIES = "tile/entries/";

  private final SealedTree tree;
  private final Signer signer;

  SealedLog(SealedTree tree, Signer signer) {
    this.tree = tree;
    this.signer = signer;
  }

  /** The last signed note; empty if there is none yet. */
  public Optional<String> checkpoint() {
    return tree.checkpoint().map(SignedNote::bytes);
  }

  /** The keys that notes are checked with, one a line. */
  public String keys() {
    return signer.verifier().text() + "\n";
  }

  /** A tile or a bundle of entries; empty if there is none of this name, or not yet. */
  public Optional<byte[]> tile(String path) {
    return path.startsWith(ENTRIES)
        ? Tile.parse("tile/0/" + path.substring(ENTRIES.length())).flatMap(tree::entries)
        : Tile.parse(path).flatMap(tree::tile);
  }
}
