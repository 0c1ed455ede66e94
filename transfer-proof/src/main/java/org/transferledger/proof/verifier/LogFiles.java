package org.transferledger.proof.verifier;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.transferledger.proof.SignedNote;

/** The files of a log, wherever they are. */
interface LogFiles extends Closeable {
  /** More than any file of a log has, in bytes. */
  int LONGEST = 1 << 20;

  /**
   * A file.
   *
   * @param path below the address of the log, of which no part comes from elsewhere
   * @return its content; not all of it if it is longer than any can be
   * @throws java.nio.file.NoSuchFileException if there is none
   * @throws IOException if it cannot be read
   */
  byte[] read(String path) throws IOException;

  /** The signed checkpoint. */
  default SignedNote checkpoint() throws IOException {
    return SignedNote.parse(new String(read("checkpoint"), StandardCharsets.UTF_8));
  }

  @Override
  default void close() throws IOException {}

  /** The files of a log that was mirrored. */
  static LogFiles of(Path directory) {
    return path -> {
      try (InputStream in = Files.newInputStream(directory.resolve(path))) {
        return in.readNBytes(LONGEST);
      }
    };
  }
}
