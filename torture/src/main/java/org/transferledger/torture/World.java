package org.transferledger.torture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.torture.Log.Event;
import tools.jackson.databind.JsonNode;

/**
 * The records as they are after some part of the log, as far as the rules of a release need them;
 * told from the stored JSON, without the domain's own code.
 */
final class World {
  private final Map<String, Technology> packages = new HashMap<>();
  private final Map<String, Licence> licences = new HashMap<>();
  private final Map<String, Transfer> transfers = new HashMap<>();
  private final Map<String, String> stateOfSite = new HashMap<>();
  private final Set<String> suspended = new HashSet<>();

  private static final class Technology {
    private final @Nullable String derivedFrom;
    private final Map<String, Restriction> restrictions = new HashMap<>();

    Technology(@Nullable String derivedFrom) {
      this.derivedFrom = derivedFrom;
    }
  }

  private record Restriction(String kind, String value, @Nullable Instant end) {}

  private static final class Licence {
    private final int limit;
    private int drawn;
    private boolean inForce;

    Licence(int limit) {
      this.limit = limit;
    }
  }

  private static final class Transfer {
    private final JsonNode terms;
    private boolean approved;
    private boolean released;
    private boolean recalled;
    private boolean consented;

    Transfer(JsonNode terms) {
      this.terms = terms;
    }

    List<String> licences() {
      return Stream.of("licence", "productionLicence")
          .map(it -> terms.path(it).asString(""))
          .filter(it -> !it.isEmpty())
          .toList();
    }

    @Nullable String parent() {
      String parent = text(terms, "parent");
      return parent.isEmpty() ? null : parent;
    }
  }

  /** Takes in the next event of the log. */
  void apply(Event event) {
    JsonNode content = event.content();
    String stream = event.streamId();
    switch (event.type()) {
      case "firm.site-proposed" ->
          stateOfSite.put(text(content, "siteId"), text(content.path("details"), "state"));
      case "firm.suspended" -> suspended.add(stream);
      case "firm.reinstated" -> suspended.remove(stream);
      case "technology-package.registered" -> {
        String parent = text(content.path("details"), "derivedFrom");
        packages.put(stream, new Technology(parent.isEmpty() ? null : parent));
      }
      case "technology-package.access-restricted" ->
          technology(stream)
              .restrictions
              .put(text(content, "restrictionId"), restriction(content.path("order")));
      case "technology-package.restriction-lifted" ->
          technology(stream).restrictions.remove(text(content, "restrictionId"));
      case "licence.applied" ->
          licences.put(
              stream,
              new Licence(
                  content.path("terms").path("limits").path("transfers").asInt(Integer.MAX_VALUE)));
      case "licence.issued" -> licence(stream).inForce = true;
      case "licence.revoked" -> licence(stream).inForce = false;
      case "licence.drawn-down" -> licence(stream).drawn++;
      case "transfer.requested" -> transfers.put(stream, new Transfer(content.path("terms")));
      case "transfer.approved" -> transfer(stream).approved = true;
      case "transfer.released" -> transfer(stream).released = true;
      case "transfer.retransfer-consented" -> transfer(stream).consented = true;
      case "transfer.recalled" -> transfer(stream).recalled = true;
      default -> {
        // The other events have no part in the rules of a release.
      }
    }
  }

  /**
   * The rules that a release would break now.
   *
   * @param at when it is decided; null if that is unknown, and restrictions that end by themselves
   *     are left aside
   */
  Set<String> broken(String transferId, @Nullable Instant at) {
    Transfer transfer = transfer(transferId);
    Set<String> broken = new TreeSet<>();
    if (!transfer.approved || transfer.released) {
      broken.add("only-approved-is-released");
      return broken;
    }
    if (restricted(transfer, at)) {
      broken.add("not-restricted");
    }
    if (ends(transfer, "firm").stream().anyMatch(suspended::contains)) {
      broken.add("firm-not-suspended");
    }
    if (transfer.parent() != null && !transfer.consented) {
      broken.add("retransfer-consented");
    }
    if (ancestors(transfer).anyMatch(it -> !it.released || it.recalled)) {
      broken.add("retransfer-chain-holds");
    }
    for (String id : transfer.licences()) {
      Licence licence = licence(id);
      if (!licence.inForce) {
        broken.add("licence-in-force");
      }
      if (licence.drawn + 1 > licence.limit) {
        broken.add("licence-not-overdrawn");
      }
    }
    return broken;
  }

  /** Whether a restriction that ends by itself covers the transfer. */
  boolean restrictedForATime(String transferId) {
    return restrictions(transfer(transferId)).anyMatch(it -> it.end != null);
  }

  /** Holdings that were not called back, though what they come from was. */
  List<String> forgottenByRecalls() {
    return transfers.entrySet().stream()
        .filter(it -> it.getValue().released && !it.getValue().recalled)
        .filter(it -> ancestors(it.getValue()).anyMatch(ancestor -> ancestor.recalled))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How many retransfers were released. */
  long retransfers() {
    return transfers.values().stream().filter(it -> it.released && it.parent() != null).count();
  }

  private Stream<Transfer> ancestors(Transfer transfer) {
    String parent = transfer.parent();
    if (parent == null) {
      return Stream.empty();
    }
    return Stream.concat(Stream.of(transfer(parent)), ancestors(transfer(parent)));
  }

  private boolean restricted(Transfer transfer, @Nullable Instant at) {
    return restrictions(transfer)
        .anyMatch(it -> it.end == null || (at != null && at.isBefore(it.end)));
  }

  private Stream<Restriction> restrictions(Transfer transfer) {
    List<Restriction> covering = new ArrayList<>();
    @Nullable String id = text(transfer.terms, "packageId");
    while (id != null) {
      Technology technology = technology(id);
      technology.restrictions.values().stream()
          .filter(it -> covers(it, transfer))
          .forEach(covering::add);
      id = technology.derivedFrom;
    }
    return covering.stream();
  }

  private boolean covers(Restriction restriction, Transfer transfer) {
    Set<String> firms = ends(transfer, "firm");
    Set<String> sites = ends(transfer, "site");
    return switch (restriction.kind) {
      case "EVERYONE" -> true;
      case "FIRM" -> firms.contains(restriction.value);
      case "SITE" -> sites.contains(restriction.value);
      case "STATE" ->
          firms.stream().anyMatch(it -> it.startsWith(restriction.value + "-"))
              || sites.stream().anyMatch(it -> restriction.value.equals(stateOfSite.get(it)));
      case "LICENCE" -> transfer.licences().contains(restriction.value);
      default -> throw new IllegalStateException("no scope " + restriction.kind);
    };
  }

  private static Set<String> ends(Transfer transfer, String what) {
    return Stream.of("from", "to")
        .map(it -> text(transfer.terms.path(it), what))
        .collect(Collectors.toSet());
  }

  private static Restriction restriction(JsonNode order) {
    String end = text(order, "end");
    return new Restriction(
        text(order.path("scope"), "kind"),
        text(order.path("scope"), "value"),
        end.isEmpty() ? null : Instant.parse(end));
  }

  private Technology technology(String id) {
    return known(packages.get(id), id);
  }

  private Licence licence(String id) {
    return known(licences.get(id), id);
  }

  private Transfer transfer(String id) {
    return known(transfers.get(id), id);
  }

  private static <T> T known(@Nullable T record, String id) {
    if (record == null) {
      throw new IllegalStateException("the log speaks of %s before it begins".formatted(id));
    }
    return record;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
