package org.transferledger.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.transferledger.torture.Log.Event;
import tools.jackson.databind.JsonNode;

/** What a whole append looks like, as a line of types and streams. */
final class Shape {
  private Shape() {}

  static String of(List<Event> append) {
    return append.stream().map(it -> it.type() + " " + it.streamId()).toList().toString();
  }

  /** What the append of an operation must be, given how it begins. */
  static String expected(Operation operation, String record, List<Event> append) {
    List<String> expected = new ArrayList<>();
    JsonNode first = append.isEmpty() ? null : append.getFirst().content();
    String type = operation.event();
    if (operation == Operation.ACKNOWLEDGE_RECEIPT
        && first != null
        && !first.path("received").isMissingNode()) {
      type = "transfer.receipt-disputed";
    }
    expected.add(type + " " + record);
    if (operation == Operation.RELEASE_TRANSFER && first != null) {
      Stream.of("licence", "productionLicence")
          .map(it -> first.path("terms").path(it).asString(""))
          .filter(it -> !it.isEmpty())
          .forEach(it -> drawn(it, append, expected));
      String parent = first.path("terms").path("parent").asString("");
      if (!parent.isEmpty()) {
        expected.add("transfer.holding-retransferred " + parent);
      }
    }
    if (operation == Operation.RECALL_TRANSFER) {
      // As many as there are down the chain; whether all of them is checked elsewhere.
      append.stream().skip(1).forEach(it -> expected.add("transfer.recalled " + it.streamId()));
    }
    if (operation == Operation.CONTAIN && first != null && first.hasNonNull("restrictionId")) {
      expected.add("technology-package.access-restricted " + first.path("packageId").asString(""));
    }
    return expected.toString();
  }

  /** A licence is drawn down, and exhausted if that was the last of it. */
  private static void drawn(String licence, List<Event> append, List<String> expected) {
    expected.add("licence.drawn-down " + licence);
    append.stream()
        .filter(it -> it.type().equals("licence.exhausted") && it.streamId().equals(licence))
        .forEach(_ -> expected.add("licence.exhausted " + licence));
  }
}
