package org.transferledger.torture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.transferledger.torture.Log.Event;

/** The events of the log by the command that appended them, in the order of the log. */
record Appends(Map<UUID, List<Event>> byCommand) {
  static Appends of(Log log) {
    Map<UUID, List<Event>> appends = new LinkedHashMap<>();
    for (Event event : log.events()) {
      UUID command = event.command();
      if (command != null) {
        appends.computeIfAbsent(command, _ -> new ArrayList<>()).add(event);
      }
    }
    return new Appends(appends);
  }

  List<Event> of(UUID command) {
    return byCommand.getOrDefault(command, List.of());
  }
}
