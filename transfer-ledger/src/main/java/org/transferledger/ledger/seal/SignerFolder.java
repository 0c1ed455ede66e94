package org.transferledger.ledger.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;
import org.transferledger.proof.Checkpoint;
import org.transferledger.proof.SigningKey;
import org.transferledger.proof.VerifierKey.Kind;

/**
 * What the signer keeps apart from the database, and from its backups: its key, and the last
 * checkpoint that it has signed. Only the application's user can read it.
 */
public final class SignerFolder {
  private static final String KEY = "signer.key";
  private static final String LAST = "last-checkpoint";

  private final Path folder;

  /**
   * A folder, made if it is not there.
   *
   * @throws UncheckedIOException if it cannot be made or read
   */
  public SignerFolder(Path folder) {
    this.folder = folder.toAbsolutePath();
    try {
      Files.createDirectories(this.folder);
      Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The key; empty if there is none.
   *
   * @throws org.transferledger.proof.ProofFailure if the file contains something else
   */
  public Optional<SigningKey> key() {
    return read(KEY).map(SigningKey::parse);
  }

  /** The key, made under this name, which is the origin of the log, if there is none. */
  public SigningKey keyOf(String origin) {
    return key().orElseGet(() -> make(origin));
  }

  /** A link makes it appear whole, and for one of those only who make it at once. */
  private SigningKey make(String origin) {
    var key = SigningKey.generate(origin, Kind.LOG);
    try {
      Path whole = written(KEY, key.secret() + "\n");
      try {
        Files.createLink(folder.resolve(KEY), whole);
      } catch (FileAlreadyExistsException e) {
        return key().orElseThrow();
      } finally {
        Files.delete(whole);
      }
      sync();
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was signed last; empty if nothing was. */
  Optional<Checkpoint> last() {
    return read(LAST).map(Checkpoint::parse);
  }

  /** Keeps what is about to be signed; it is on disk when this returns. */
  void keep(Checkpoint checkpoint) {
    try {
      Files.move(
          written(LAST, checkpoint.text()),
          folder.resolve(LAST),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      sync();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path lastFile() {
    return folder.resolve(LAST);
  }

  private Optional<String> read(String name) {
    Path file = folder.resolve(name);
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file beside it, on disk, which only the owner reads. */
  private Path written(String name, String text) throws IOException {
    Path whole = folder.resolve(name + "." + UUID.randomUUID() + ".new");
    Files.createFile(
        whole, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
      var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    return whole;
  }

  private void sync() throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
