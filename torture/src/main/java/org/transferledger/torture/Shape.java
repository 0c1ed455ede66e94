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
          .forEach(it -> expected.add("licence.drawn-down " + it));
    }
    if (operation == Operation.CONTAIN && first != null && first.hasNonNull("restrictionId")) {
      expected.add("technology-package.access-restricted " + first.path("packageId").asString(""));
    }
    return expected.toString();
  }
}
