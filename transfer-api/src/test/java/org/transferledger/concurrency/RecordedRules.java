package org.transferledger.concurrency;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the recorded history says of its own lawfulness, told from nothing but the events in their
 * order: no class of the domain takes part.
 */
final class RecordedRules {
  private final Set<String> suspendedFirms = new HashSet<>();
  private final Map<String, Integer> openMatches = new HashMap<>();
  private final Set<String> approvedSites = new HashSet<>();
  private final Map<String, Map<String, JsonNode>> restrictions = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Set<String>> origins = new HashMap<>();
  private final Map<String, LicenceRecord> licences = new HashMap<>();
  private final Map<String, TransferRecord> transfers = new HashMap<>();
  private final Map<String, String> batchHolders = new HashMap<>();
  private final Map<String, JsonNode> shipments = new HashMap<>();
  private final Set<String> shippedBatches = new HashSet<>();
  private final Map<String, Integer> checked = new HashMap<>();
  private final List<String> broken = new ArrayList<>();

  /** One event as it stands in the table. */
  record Recorded(long position, String type, String stream, JsonNode content) {}

  private static final class LicenceRecord {
    final JsonNode terms;
    String status = "APPLIED";
    int transfers;
    BigDecimal quantity = BigDecimal.ZERO;

    LicenceRecord(JsonNode terms) {
      this.terms = terms;
    }
  }

  private static final class TransferRecord {
    final JsonNode terms;
    final String requestedBy;
    final Set<String> consents = new HashSet<>();
    String status = "REQUESTED";

    TransferRecord(JsonNode terms, String requestedBy) {
      this.terms = terms;
      this.requestedBy = requestedBy;
    }

    boolean held() {
      return Set.of("RELEASED", "ACKNOWLEDGED", "DISPUTED").contains(status);
    }
  }

  /** How often each kind of release was checked. */
  Map<String, Integer> checked() {
    return Map.copyOf(checked);
  }

  /** Every rule that the history breaks, as sentences. */
  List<String> broken(Iterable<Recorded> history) {
    for (Recorded event : history) {
      switch (event.type().substring(0, event.type().indexOf('.'))) {
        case "firm" -> firm(event);
        case "technology-package" -> technology(event);
        case "licence" -> licence(event);
        case "transfer" -> transfer(event);
        case "batch", "shipment" -> goods(event);
        default -> {
          // The others say nothing of releases.
        }
      }
    }
    return List.copyOf(broken);
  }

  private void firm(Recorded e) {
    String site = e.content().path("siteId").asString("");
    switch (e.type()) {
      case "firm.suspended" -> suspendedFirms.add(e.stream());
      case "firm.reinstated" -> suspendedFirms.remove(e.stream());
      case "firm.site-approved" -> approvedSites.add(site);
      case "firm.site-suspended", "firm.site-closed" -> approvedSites.remove(site);
      case "firm.screened" ->
          openMatches.merge(
              e.stream(), e.content().path("screening").path("matches").size(), Integer::sum);
      case "firm.match-disposed" -> {
        if (e.content().path("disposition").path("outcome").asString("").equals("FALSE_POSITIVE")) {
          openMatches.merge(e.stream(), -1, Integer::sum);
        }
      }
      default -> {
        // The others do not touch a firm's standing.
      }
    }
  }

  private void technology(Recorded e) {
    switch (e.type()) {
      case "technology-package.registered" -> {
        JsonNode parent = e.content().path("details").path("derivedFrom");
        if (parent.isString()) {
          parents.put(e.stream(), parent.asString());
        }
        Set<String> states = new HashSet<>();
        e.content().path("origins").forEach(it -> states.add(it.asString()));
        origins.put(e.stream(), states);
      }
      case "technology-package.access-restricted" ->
          restrictions
              .computeIfAbsent(e.stream(), _ -> new HashMap<>())
              .put(e.content().path("restrictionId").asString(), e.content().path("order"));
      case "technology-package.restriction-lifted", "technology-package.restriction-expired" ->
          restrictions
              .getOrDefault(e.stream(), new HashMap<>())
              .remove(e.content().path("restrictionId").asString());
      default -> {
        // The others do not stop a release here.
      }
    }
  }

  private void licence(Recorded e) {
    switch (e.type()) {
      case "licence.applied" ->
          licences.put(e.stream(), new LicenceRecord(e.content().path("terms")));
      case "licence.issued", "licence.reinstated" -> known(e).status = "ISSUED";
      case "licence.suspended" -> known(e).status = "SUSPENDED";
      case "licence.revoked" -> known(e).status = "REVOKED";
      case "licence.surrendered" -> known(e).status = "SURRENDERED";
      case "licence.drawn-down" -> drawnDown(e);
      default -> {
        // The others do not make a licence usable or not.
      }
    }
  }

  private LicenceRecord known(Recorded e) {
    return licences.get(e.stream());
  }

  private void drawnDown(Recorded e) {
    count("draw-down");
    LicenceRecord licence = known(e);
    if (!e.content().path("batchId").isString()) {
      licence.transfers++;
    }
    JsonNode limits = licence.terms.path("limits");
    if (e.content().path("quantity").isNumber()) {
      licence.quantity = licence.quantity.add(e.content().path("quantity").decimalValue());
    }
    require(licence.status.equals("ISSUED"), e, "licence %s is %s", e.stream(), licence.status);
    require(
        limits.path("transfers").isMissingNode()
            || licence.transfers <= limits.path("transfers").intValue(),
        e,
        "licence %s is overdrawn",
        e.stream());
    require(
        limits.path("quantity").isMissingNode()
            || licence.quantity.compareTo(limits.path("quantity").decimalValue()) <= 0,
        e,
        "the quantity of licence %s is overdrawn",
        e.stream());
  }

  private void transfer(Recorded e) {
    if (e.type().equals("transfer.requested")) {
      transfers.put(
          e.stream(),
          new TransferRecord(e.content().path("terms"), e.content().path("by").toString()));
      return;
    }
    TransferRecord transfer = transfers.get(e.stream());
    if (transfer == null) {
      return;
    }
    String state = e.content().path("state").asString("");
    switch (e.type()) {
      case "transfer.approved" -> {
        require(
            !transfer.requestedBy.equals(e.content().path("by").toString()),
            e,
            "who requested approved");
        transfer.status = "APPROVED";
      }
      case "transfer.retransfer-consented" -> transfer.consents.add(state);
      case "transfer.consent-withdrawn" -> transfer.consents.remove(state);
      case "transfer.released" -> {
        released(e, transfer);
        transfer.status = "RELEASED";
      }
      case "transfer.acknowledged" -> transfer.status = "ACKNOWLEDGED";
      case "transfer.receipt-disputed" -> transfer.status = "DISPUTED";
      case "transfer.recalled" -> transfer.status = "RECALLED";
      case "transfer.returned" -> transfer.status = "RETURNED";
      case "transfer.destroyed" -> transfer.status = "DESTROYED";
      case "transfer.lost" -> transfer.status = "LOST";
      default -> {
        // The others change nothing that a release rests on.
      }
    }
  }

  private void released(Recorded e, TransferRecord transfer) {
    count(transfer.terms.path("parent").isString() ? "retransfer" : "transfer");
    require(transfer.status.equals("APPROVED"), e, "released while %s", transfer.status);
    String technology = transfer.terms.path("packageId").asString();
    parties(e, transfer.terms.path("from"), transfer.terms.path("to"));
    unrestricted(e, technology, transfer.terms);
    TransferRecord link = transfer;
    while (link != null && link.terms.path("parent").isString()) {
      require(
          link.consents.containsAll(origins.getOrDefault(technology, Set.of())),
          e,
          "consents are %s",
          link.consents);
      link = transfers.get(link.terms.path("parent").asString());
      require(link != null && link.held(), e, "the chain is broken");
    }
  }

  private void parties(Recorded e, JsonNode from, JsonNode to) {
    for (JsonNode party : List.of(from, to)) {
      String firm = party.path("firm").asString();
      String site = party.path("site").asString();
      require(!suspendedFirms.contains(firm), e, "firm %s is suspended", firm);
      require(openMatches.getOrDefault(firm, 0) == 0, e, "firm %s has an open match", firm);
      require(approvedSites.contains(site), e, "site %s is not approved", site);
    }
  }

  private void unrestricted(Recorded e, String technology, JsonNode terms) {
    for (String at = technology; at != null; at = parents.get(at)) {
      for (JsonNode order : restrictions.getOrDefault(at, Map.of()).values()) {
        String value = order.path("scope").path("value").asString("");
        boolean covers =
            switch (order.path("scope").path("kind").asString()) {
              case "EVERYONE" -> true;
              case "FIRM" ->
                  value.equals(terms.path("from").path("firm").asString())
                      || value.equals(terms.path("to").path("firm").asString());
              default -> false;
            };
        require(!covers, e, "a restriction applies: %s", order);
      }
    }
  }

  private void goods(Recorded e) {
    switch (e.type()) {
      case "batch.recorded" -> {
        String holding = e.content().path("details").path("holding").asString();
        batchHolders.put(e.stream(), holding);
        count("batch");
        TransferRecord held = transfers.get(holding);
        require(held != null && held.held(), e, "a batch rests on no holding");
      }
      case "shipment.requested" -> shipments.put(e.stream(), e.content().path("terms"));
      case "shipment.released" -> {
        count("shipment");
        JsonNode terms = shipments.get(e.stream());
        parties(e, terms.path("from"), terms.path("consignee"));
        for (JsonNode batch : terms.path("batches")) {
          require(shippedBatches.add(batch.asString()), e, "batch %s is shipped twice", batch);
        }
      }
      default -> {
        // The others follow from these.
      }
    }
  }

  private void count(String what) {
    checked.merge(what, 1, Integer::sum);
  }

  @FormatMethod
  private void require(
      boolean holds, Recorded e, @FormatString String what, @Nullable Object... arguments) {
    if (!holds) {
      broken.add(
          "%d %s: %s"
              .formatted(e.position(), e.type(), String.format(Locale.ROOT, what, arguments)));
    }
  }
}
