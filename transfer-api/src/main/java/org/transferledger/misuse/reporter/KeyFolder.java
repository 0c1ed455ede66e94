package org.transferledger.misuse.reporter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/**
 * Keys of 32 bytes, each in a file of its own that only the application's user reads. A key is on
 * disk before it is used, and gone from it once it was destroyed.
 */
final class KeyFolder {
  private static final int KEY_BYTES = 32;

  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  /**
   * A folder, made if it is not there.
   *
   * @throws UncheckedIOException if it cannot be made or read
   */
  KeyFolder(Path folder) {
    this.folder = folder.toAbsolutePath();
    try {
      Files.createDirectories(this.folder);
      Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The key of this name, made if there is none; the same on every node with this folder. */
  byte[] key(String name) {
    return find(name).orElseGet(() -> create(name));
  }

  Optional<byte[]> find(String name) {
    try {
      byte[] key = Files.readAllBytes(file(name));
      if (key.length != KEY_BYTES) {
        throw new IllegalStateException("no key of %d bytes: %s".formatted(KEY_BYTES, file(name)));
      }
      return Optional.of(key);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A link makes it appear whole, and for one of those only who make it at once. */
  private byte[] create(String name) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    Path whole = folder.resolve(name + "." + UUID.randomUUID() + ".new");
    try {
      Files.createFile(
          whole,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try {
        try (var channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
          channel.write(ByteBuffer.wrap(key));
          channel.force(true);
        }
        Files.createLink(file(name), whole);
      } catch (FileAlreadyExistsException e) {
        return find(name).orElseThrow(() -> new IllegalStateException("destroyed while made", e));
      } finally {
        Files.delete(whole);
      }
      sync();
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Destroys a key; does nothing if there is none. */
  void destroy(String name) {
    try {
      if (Files.deleteIfExists(file(name))) {
        sync();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sync() throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private Path file(String name) {
    return folder.resolve(name + ".key");
  }
}
