package org.transferledger.proof.verifier;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.proof.Policy;
import org.transferledger.proof.ProofFailure;
import org.transferledger.proof.SignedNote;

/** The command line of the verifier. */
public final class Main {
  private static final int USAGE = 64;
  private static final String HELP =
      """
      usage: java -jar transfer-proof.jar verify <bundle.zip | directory | address of a log>
                 --policy <file> [--checkpoint <saved checkpoint>]…
             java -jar transfer-proof.jar mirror <address of a log> <directory>
                 --policy <file> [--checkpoint <saved checkpoint>]…

      verify  checks a bundle of evidence or a log
      mirror  copies a log into a directory, which can be repeated, and checks the copy

      --policy      whom to trust: lines `log <vkey>`, `witness <name> <vkey>`,
                    `group <name> <k|all|any> <member>…`, `quorum <name|none>`
      --checkpoint  a signed checkpoint of the same log from an earlier time

      The last line is the verdict; the exit code is in brackets:
      PASS, PASS (selection), PASS WITH REDACTIONS [0]
      FAIL <first bad position>: <reason> [1]
      INCOMPLETE: <reason> [2]
      A command that cannot be understood ends with 64.
      """;

  private Main() {}

  /**
   * Checks, prints the verdict and ends with its code.
   *
   * <p>Where nobody looks, Java 25 has no console at all, other versions one that is no terminal.
   */
  @SuppressWarnings("SystemConsoleNull")
  public static void main(String[] args) {
    @Nullable Console console = System.console();
    boolean terminal = console != null && console.isTerminal();
    System.exit(run(args, System.out, System.err, new Progress(terminal ? System.err : null)));
  }

  /** Does all of it but end. */
  static int run(String[] args, PrintStream out, PrintStream err, Progress progress) {
    if (List.of(args).contains("--help")) {
      out.print(HELP);
      return 0;
    }
    Verdict verdict;
    try {
      verdict = verdict(Command.parse(args), out, progress);
    } catch (Misuse e) {
      err.println(e.getMessage());
      err.print(HELP);
      return USAGE;
    }
    out.println(verdict.text());
    out.flush();
    return verdict.outcome().exitCode();
  }

  private static Verdict verdict(Command command, PrintStream out, Progress progress)
      throws Misuse {
    var verifier =
        new Verifier(new Terms(command.policy(), command.saved(), out::println, progress));
    List<String> operands = command.operands();
    if (operands.getFirst().equals("mirror")) {
      return verifier.mirror(address(operands.get(1)), Path.of(operands.get(2)));
    }
    if (Verifier.isAddress(operands.get(1))) {
      address(operands.get(1));
    }
    return verifier.verify(operands.get(1));
  }

  private static URI address(String text) throws Misuse {
    try {
      URI address = URI.create(text);
      if (Verifier.isAddress(text) && address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // It is told below, as the wrong kind of address is.
    }
    throw new Misuse("this is no address of a log: " + text);
  }

  /** The command cannot be understood. */
  private static final class Misuse extends Exception {
    private static final long serialVersionUID = 1L;

    Misuse(String message) {
      super(message);
    }
  }

  private record Command(List<String> operands, Policy policy, List<SignedNote> saved) {
    static Command parse(String[] args) throws Misuse {
      List<String> operands = new ArrayList<>();
      List<SignedNote> saved = new ArrayList<>();
      @Nullable Policy policy = null;
      for (int i = 0; i < args.length; i++) {
        switch (args[i]) {
          case "--policy" -> policy = read(value(args, ++i), Policy::parse);
          case "--checkpoint" -> saved.add(read(value(args, ++i), SignedNote::parse));
          default -> operands.add(operand(args[i]));
        }
      }
      int expected =
          operands.isEmpty()
              ? 0
              : switch (operands.getFirst()) {
                case "verify" -> 2;
                case "mirror" -> 3;
                default -> 0;
              };
      if (expected == 0 || operands.size() != expected) {
        throw new Misuse("what shall be done?");
      }
      if (policy == null) {
        throw new Misuse("--policy is missing: whom do you trust?");
      }
      return new Command(List.copyOf(operands), policy, List.copyOf(saved));
    }

    private static String operand(String text) throws Misuse {
      if (text.startsWith("-")) {
        throw new Misuse("there is no option " + text);
      }
      return text;
    }

    private static String value(String[] args, int index) throws Misuse {
      if (index == args.length) {
        throw new Misuse("a file is missing after " + args[index - 1]);
      }
      return args[index];
    }

    private interface Parser<T> {
      T parse(String text);
    }

    private static <T> T read(String file, Parser<T> parser) throws Misuse {
      try {
        return parser.parse(Files.readString(Path.of(file)));
      } catch (ProofFailure e) {
        throw new Misuse(file + ": " + e.getMessage());
      } catch (IOException e) {
        throw new Misuse(file + " cannot be read: " + e);
      }
    }
  }
}
