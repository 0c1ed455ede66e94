package org.transferledger.proof;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Events one after the other, as the file {@code events} of a bundle has them. People can read it:
 * each part is named by a line that also says how many bytes follow.
 *
 * <pre>{@code
 * event <position>
 * envelope <length>
 * <eight lines>
 * blind <base64>
 * payload <length>
 * <bytes>
 * metadata <length>
 * <bytes>
 * path <number of hashes>
 * <base64, one a line>
 * }</pre>
 *
 * <p>The path is there in a bundle of chosen events only. Of an event that is withheld there is
 * just {@code withheld <position> <base64 of the commitment>}, and a path.
 */
public final class EventRecords {
  /** The longest part of an event, in bytes: 64 MiB. */
  public static final int LONGEST = 64 << 20;

  private EventRecords() {}

  /** Writes events to a stream, which it neither buffers nor closes. */
  public static final class Writer {
    private final OutputStream out;

    public Writer(OutputStream out) {
      this.out = out;
    }

    /**
     * Writes an event with its content; what the parts are, {@link EventRecord.Whole} says.
     *
     * @param path null in a bundle of all events
     */
    public void event(
        long position,
        byte[] envelope,
        byte[] blind,
        byte[] payload,
        byte[] metadata,
        @Nullable List<byte[]> path)
        throws IOException {
      line("event " + position);
      line("envelope " + envelope.length);
      out.write(envelope);
      line("blind " + Base64Text.of(blind));
      part("payload", payload);
      part("metadata", metadata);
      path(path);
    }

    /**
     * Writes that there is an event whose content is withheld.
     *
     * @param commitment 32 bytes
     * @param path null in a bundle of all events
     */
    public void withheld(long position, byte[] commitment, @Nullable List<byte[]> path)
        throws IOException {
      line("withheld " + position + " " + Base64Text.of(commitment));
      path(path);
    }

    private void part(String name, byte[] bytes) throws IOException {
      line(name + " " + bytes.length);
      out.write(bytes);
      out.write('\n');
    }

    private void path(@Nullable List<byte[]> path) throws IOException {
      if (path == null) {
        return;
      }
      line("path " + path.size());
      for (byte[] hash : path) {
        line(Base64Text.of(hash));
      }
    }

    private void line(String text) throws IOException {
      out.write((text + "\n").getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Reads events from a stream, one at a time, which it does not close. */
  public static final class Reader {
    private static final int LINE = 128;
    private static final Pattern EVENT = Pattern.compile("event ([1-9][0-9]{0,17})");
    private static final Pattern WITHHELD =
        Pattern.compile("withheld ([1-9][0-9]{0,17}) ([A-Za-z0-9+/=]+)");
    private static final Pattern LENGTH = Pattern.compile("[a-z]+ (0|[1-9][0-9]{0,8})");

    private final InputStream in;
    private long position = 1;

    public Reader(InputStream in) {
      this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The position of the event that is read; of the next one, if none is yet. */
    public long position() {
      return position;
    }

    /**
     * The next event; empty if there is no more.
     *
     * @throws ProofFailure if it is not written as events are; the message names the position
     * @throws EOFException if it ends within the event
     * @throws IOException if the stream cannot be read
     */
    public Optional<EventRecord> next() throws IOException {
      if (peek() < 0) {
        return Optional.empty();
      }
      String line = line();
      Matcher event = EVENT.matcher(line);
      Matcher withheld = WITHHELD.matcher(line);
      EventRecord read;
      if (event.matches()) {
        position = Long.parseLong(event.group(1));
        read = whole();
      } else if (withheld.matches()) {
        position = Long.parseLong(withheld.group(1));
        read =
            new EventRecord.Withheld(position, hash("the commitment", withheld.group(2)), path());
      } else {
        throw failure("neither `event <position>` nor `withheld <position> <commitment>`");
      }
      position++;
      return Optional.of(read);
    }

    private EventRecord whole() throws IOException {
      byte[] envelope = bytes("envelope", LONGEST);
      String line = line();
      if (!line.startsWith("blind ")) {
        throw failure("the line `blind <base64>` is missing");
      }
      byte[] blind = hash("the blind", line.substring("blind ".length()));
      byte[] payload = part("payload");
      byte[] metadata = part("metadata");
      return new EventRecord.Whole(position, envelope, blind, payload, metadata, path());
    }

    private byte[] part(String name) throws IOException {
      byte[] bytes = bytes(name, LONGEST);
      int next = in.read();
      if (next < 0) {
        throw cutOff();
      }
      if (next != '\n') {
        throw failure("no newline after the " + name);
      }
      return bytes;
    }

    private byte[] bytes(String name, int most) throws IOException {
      int length = number(name, most);
      byte[] bytes = in.readNBytes(length);
      if (bytes.length < length) {
        throw cutOff();
      }
      return bytes;
    }

    private @Nullable List<byte[]> path() throws IOException {
      if (peek() != 'p') {
        return null;
      }
      int hashes = number("path", TlogProof.LONGEST);
      List<byte[]> path = new ArrayList<>();
      for (int i = 0; i < hashes; i++) {
        path.add(hash("a hash of the path", line()));
      }
      return path;
    }

    private int number(String name, int most) throws IOException {
      Matcher line = LENGTH.matcher(line());
      if (!line.matches() || !line.group().startsWith(name + " ")) {
        throw failure("the line `" + name + " <number>` is missing");
      }
      int number = Integer.parseInt(line.group(1));
      if (number > most) {
        throw failure(name + " of " + number + ", more than the " + most + " that can be");
      }
      return number;
    }

    private byte[] hash(String what, String base64) {
      try {
        return Base64Text.hash(what, base64);
      } catch (ProofFailure e) {
        throw failure(String.valueOf(e.getMessage()));
      }
    }

    private String line() throws IOException {
      var line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw cutOff();
        }
        if (line.length() == LINE) {
          throw failure("a line is too long");
        }
        line.append((char) c);
      }
      return line.toString();
    }

    private int peek() throws IOException {
      in.mark(1);
      int next = in.read();
      in.reset();
      return next;
    }

    private ProofFailure failure(String reason) {
      return new ProofFailure("event " + position + ": " + reason);
    }

    private EOFException cutOff() {
      return new EOFException("the events end within event " + position);
    }
  }
}
