package org.transferledger.technology.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an upload, one at a time and never more of one than {@link #LONGEST} bytes in
 * memory. Along the way it keeps the digest of all that was read.
 */
final class UploadLines {
  /** 64 KiB. */
  static final int LONGEST = 1 << 16;

  private final InputStream body;
  private final long announced;
  private final boolean quotes;
  private final MessageDigest digest;
  private long read;

  /**
   * Lines of a body.
   *
   * @param announced the number of bytes that the body has; -1 if it was not told
   * @param quotes whether a line goes on beyond its end while a quote is open, as RFC 4180 has it
   */
  UploadLines(InputStream body, long announced, boolean quotes) {
    this.body = new BufferedInputStream(body, LONGEST);
    this.announced = announced;
    this.quotes = quotes;
    this.digest = sha256();
  }

  /**
   * One line.
   *
   * @param bytes without its end; null if it is too long
   * @param digest SHA-256 of all bytes of the upload up to the end of this line
   */
  record Line(byte @Nullable [] bytes, byte[] digest) {}

  /**
   * The next line that is not blank; null at the end of the body.
   *
   * @throws IOException if the body broke off
   */
  @Nullable Line next() throws IOException {
    var line = new ByteArrayOutputStream();
    boolean blank = true;
    boolean tooLong = false;
    boolean quoted = false;
    int next = read();
    while (next >= 0) {
      if (next == '\n' && !quoted) {
        if (!blank) {
          break;
        }
        line.reset();
      } else {
        quoted ^= quotes && next == '"';
        blank &= next == '\r' || next == ' ' || next == '\t';
        tooLong |= line.size() >= LONGEST;
        if (!tooLong) {
          line.write(next);
        }
      }
      next = read();
    }
    return blank ? null : new Line(tooLong ? null : line.toByteArray(), digest());
  }

  private int read() throws IOException {
    int next = body.read();
    if (next >= 0) {
      read++;
      digest.update((byte) next);
    } else if (read < announced) {
      throw new EOFException("%d of %d bytes arrived".formatted(read, announced));
    }
    return next;
  }

  private byte[] digest() {
    try {
      return ((MessageDigest) digest.clone()).digest();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 can be cloned on every Java platform", e);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
