package org.transferledger.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom a reader trusts: the logs whose checkpoints are accepted, and which of their witnesses have
 * to have cosigned. The text is C2SP's tlog-policy.
 */
public final class Policy {
  private final List<VerifierKey> logs;
  private final Map<String, VerifierKey> witnesses;
  private final Quorum quorum;

  /** Whether enough witnesses have cosigned, and how it is said that they have to. */
  sealed interface Quorum {
    /** Whether it is reached by these names. */
    boolean reached(Set<String> cosigned);

    /** One witness, or none: then the name is empty. */
    record One(String name) implements Quorum {
      @Override
      public boolean reached(Set<String> cosigned) {
        return name.isEmpty() || cosigned.contains(name);
      }

      @Override
      public String toString() {
        return name.isEmpty() ? "none" : name;
      }
    }

    /** So many of these. */
    record Group(int needed, List<Quorum> members) implements Quorum {
      @Override
      public boolean reached(Set<String> cosigned) {
        return members.stream().filter(it -> it.reached(cosigned)).count() >= needed;
      }

      @Override
      public String toString() {
        return needed + " of " + members;
      }
    }
  }

  Policy(List<VerifierKey> logs, Map<String, VerifierKey> witnesses, Quorum quorum) {
    this.logs = List.copyOf(logs);
    this.witnesses = new LinkedHashMap<>(witnesses);
    this.quorum = quorum;
  }

  /**
   * Reads a policy: lines {@code log <vkey> [<url>]}, {@code witness <name> <vkey> [<url>]}, {@code
   * group <name> <k|all|any> <member>…}, one {@code quorum <name|none>}, and comments after {@code
   * #}. What a line names is defined above it.
   *
   * @throws ProofFailure if it is none; the message begins with the number of the line
   */
  public static Policy parse(String text) {
    return new PolicyReader().read(text);
  }

  /**
   * Checks that a note is a checkpoint of one of the logs and that enough witnesses have cosigned.
   *
   * @throws ProofFailure if not; the message says who is missing, or whose signature is wrong
   */
  public Checkpoint check(SignedNote note) {
    Checkpoint checkpoint = checkLog(note);
    Set<String> cosigned = new HashSet<>(cosigned(note));
    if (!quorum.reached(cosigned)) {
      List<String> missing = new ArrayList<>(witnesses.keySet());
      missing.removeAll(cosigned);
      throw new ProofFailure(
          "too few witnesses have cosigned: needed %s, missing %s".formatted(quorum, missing));
    }
    return checkpoint;
  }

  /**
   * Checks that a note is a checkpoint of one of the logs, cosigned or not.
   *
   * @throws ProofFailure if not
   */
  public Checkpoint checkLog(SignedNote note) {
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    List<VerifierKey> named =
        logs.stream().filter(it -> it.name().equals(checkpoint.origin())).toList();
    if (named.isEmpty()) {
      throw new ProofFailure("the policy knows no log of the name " + checkpoint.origin());
    }
    long signatures = named.stream().filter(note::signedBy).count();
    if (signatures == 0) {
      throw new ProofFailure("the log " + checkpoint.origin() + " has not signed the checkpoint");
    }
    return checkpoint;
  }

  /**
   * The witnesses of this policy that have cosigned, by the names that it gives them.
   *
   * @throws ProofFailure if a cosignature in the name of one of them is wrong
   */
  public List<String> cosigned(SignedNote note) {
    return witnesses.entrySet().stream()
        .filter(it -> note.signedBy(it.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
