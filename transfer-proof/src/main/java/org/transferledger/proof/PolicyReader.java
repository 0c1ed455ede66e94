package org.transferledger.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.transferledger.proof.Policy.Quorum;
import org.transferledger.proof.VerifierKey.Kind;

/** Reads a policy from the first line to the last; every refusal names the line. */
final class PolicyReader {
  private static final Pattern BLANKS = Pattern.compile("[ \t]+");
  private static final Pattern EDGES = Pattern.compile("^[ \t]+|[ \t]+$");
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");
  private static final String NONE = "none";

  private final List<VerifierKey> logs = new ArrayList<>();
  private final Map<String, VerifierKey> witnesses = new LinkedHashMap<>();
  private final Map<String, Quorum> defined = new HashMap<>();
  private final Set<String> members = new HashSet<>();
  private final Set<String> keys = new HashSet<>();
  private @Nullable Quorum quorum;

  Policy read(String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      try {
        line(EDGES.matcher(lines[i]).replaceAll(""));
      } catch (ProofFailure e) {
        throw new ProofFailure("line " + (i + 1) + ": " + e.getMessage());
      }
    }
    if (quorum == null) {
      throw new ProofFailure(
          "line %d: the line `quorum <name>` is missing".formatted(lines.length));
    }
    return new Policy(logs, witnesses, quorum);
  }

  private void line(String line) {
    require(
        line.chars().noneMatch(c -> (c < 0x20 && c != '\t') || c == 0x7F), "a control character");
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    List<String> items = Arrays.asList(BLANKS.split(line));
    switch (items.getFirst()) {
      case "log" -> log(items);
      case "witness" -> witness(items);
      case "group" -> group(items);
      case "quorum" -> quorum(items);
      default -> throw new ProofFailure("neither log nor witness, group or quorum");
    }
  }

  private void log(List<String> items) {
    require(items.size() == 2 || items.size() == 3, "should be `log <vkey> [<url>]`");
    logs.add(key(items.get(1), Kind.LOG));
  }

  private void witness(List<String> items) {
    require(items.size() == 3 || items.size() == 4, "should be `witness <name> <vkey> [<url>]`");
    String name = items.get(1);
    VerifierKey key = key(items.get(2), Kind.COSIGNATURE);
    define(name, new Quorum.One(name));
    witnesses.put(name, key);
  }

  private void group(List<String> items) {
    require(items.size() >= 4, "should be `group <name> <k|all|any> <member>…`");
    List<Quorum> of = new ArrayList<>();
    for (String member : items.subList(3, items.size())) {
      of.add(known(member));
      require(members.add(member), member + " is a member already");
    }
    int needed =
        switch (items.get(2)) {
          case "all" -> of.size();
          case "any" -> 1;
          default -> number(items.get(2));
        };
    require(needed <= of.size(), needed + " of " + of.size() + " can never be reached");
    define(items.get(1), new Quorum.Group(needed, List.copyOf(of)));
  }

  private void quorum(List<String> items) {
    require(items.size() == 2, "should be `quorum <name|none>`");
    require(quorum == null, "there is a quorum already");
    quorum = items.get(1).equals(NONE) ? new Quorum.One("") : known(items.get(1));
  }

  private VerifierKey key(String text, Kind kind) {
    VerifierKey key = VerifierKey.parse(text);
    require(
        key.kind() == kind,
        "the key of " + key.name() + " is not of the kind that a line like this one needs");
    String same = kind + HexFormat.of().formatHex(key.publicKey());
    require(keys.add(same), "the key of " + key.name() + " is there already");
    return key;
  }

  private void define(String name, Quorum what) {
    require(!name.equals(NONE), "none cannot be defined");
    require(defined.putIfAbsent(name, what) == null, name + " is defined already");
  }

  private Quorum known(String name) {
    Quorum known = defined.get(name);
    if (known == null) {
      throw new ProofFailure(name + " is not defined above");
    }
    return known;
  }

  private static int number(String text) {
    require(NUMBER.matcher(text).matches(), "neither a number nor all or any: " + text);
    return Integer.parseInt(text);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new ProofFailure(message);
    }
  }
}
