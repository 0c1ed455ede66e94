package org.transferledger.proof.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.transferledger.proof.Policy;
import org.transferledger.proof.ProofFailure;
import org.transferledger.proof.SignedNote;

/**
 * Checks bundles of evidence and logs. What it is given to check may be hostile; whom to trust is
 * said by the policy alone.
 */
public final class Verifier {
  private final Terms terms;

  /**
   * A verifier that shows no progress.
   *
   * @param saved checkpoints of the log that the reader has kept, in any order
   * @param lines takes what is found on the way, a line at a time
   */
  public Verifier(Policy policy, List<SignedNote> saved, Consumer<String> lines) {
    this(new Terms(policy, List.copyOf(saved), lines, new Progress(null)));
  }

  Verifier(Terms terms) {
    this.terms = terms;
  }

  /** A check that says where it fails. */
  private interface Check {
    Verdict run() throws IOException;
  }

  /**
   * Checks a bundle in a ZIP file, a log in a directory, or a log at an address that begins with
   * {@code http}.
   */
  public Verdict verify(String target) {
    if (isAddress(target)) {
      return verdict(() -> {
        try (var log = new HttpFiles(URI.create(target))) {
          return new LogCheck(terms).check(log, log.checkpoint());
        }
      });
    }
    return verdict(() -> {
      Path path = Path.of(target);
      if (Files.isDirectory(path)) {
        LogFiles log = LogFiles.of(path);
        return new LogCheck(terms).check(log, log.checkpoint());
      }
      return new BundleCheck(terms).check(path);
    });
  }

  /**
   * Copies a log into a directory and checks the copy, also against what the directory had before.
   */
  public Verdict mirror(URI address, Path directory) {
    return verdict(() -> {
      try (var log = new HttpFiles(address)) {
        return new Mirror(terms, directory).mirror(log);
      }
    });
  }

  /** Whether it names a log that is served. */
  static boolean isAddress(String target) {
    return target.startsWith("http://") || target.startsWith("https://");
  }

  private Verdict verdict(Check check) {
    try {
      return check.run();
    } catch (Refused e) {
      return e.verdict();
    } catch (ProofFailure e) {
      return Verdict.fail("checkpoint", String.valueOf(e.getMessage()));
    } catch (NoSuchFileException e) {
      return Verdict.incomplete(e.getFile() + " is missing");
    } catch (IOException | UncheckedIOException e) {
      return Verdict.incomplete(String.valueOf(e.getMessage()));
    } finally {
      terms.progress().end();
    }
  }
}
