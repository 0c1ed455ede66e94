package org.transferledger.custody.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.transferledger.custody.read.ChainView.Consent;
import org.transferledger.custody.read.ChainView.Derivation;
import org.transferledger.custody.read.ChainView.Link;

/**
 * Holdings as a graph: from site to site leads what was released there, from package to package
 * what was derived.
 */
record ChainGraph(List<Node> nodes, List<Edge> edges) {
  /** What a node or an edge stands for. */
  enum Kind {
    SITE,
    PACKAGE,
    TRANSFER,
    DERIVATION
  }

  /**
   * A firm at a site, or a package.
   *
   * @param id within this graph, and the same on every page
   */
  record Node(
      String id, Kind kind, @Nullable String firm, @Nullable UUID site, @Nullable UUID packageId) {}

  /**
   * A transfer, or that a package was derived.
   *
   * @param from the id of a node
   * @param to the id of a node
   * @param position of the event that it is evident from
   * @param parent the transfer that it rests on
   * @param endedPosition of the event that ended the holding, if it has ended
   */
  record Edge(
      String from,
      String to,
      Kind kind,
      long position,
      @Nullable UUID transferId,
      UUID packageId,
      @Nullable String revision,
      @Nullable Integer depth,
      @Nullable UUID parent,
      @Nullable Boolean unauthorised,
      @Nullable Instant returnDue,
      @Nullable Long endedPosition,
      List<Consent> consents) {}

  static ChainGraph of(List<Link> links, List<Derivation> derivations) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    List<Edge> edges = new ArrayList<>();
    for (Derivation it : derivations) {
      edges.add(
          new Edge(
              technology(it.derivedFrom(), nodes),
              technology(it.packageId(), nodes),
              Kind.DERIVATION,
              it.position(),
              null,
              it.packageId(),
              null,
              null,
              null,
              null,
              null,
              null,
              List.of()));
    }
    links.forEach(it -> edges.add(transfer(it, nodes)));
    return new ChainGraph(List.copyOf(nodes.values()), edges);
  }

  private static Edge transfer(Link link, Map<String, Node> nodes) {
    var it = link.holding();
    return new Edge(
        site(it.fromFirm(), it.fromSite(), nodes),
        site(it.firm(), it.site(), nodes),
        Kind.TRANSFER,
        it.sincePosition(),
        it.transferId(),
        it.packageId(),
        it.revision(),
        link.depth(),
        it.parent(),
        it.unauthorised(),
        it.returnDue(),
        it.endedPosition(),
        link.consents());
  }

  private static String site(String firm, UUID site, Map<String, Node> nodes) {
    String id = firm + "/" + site;
    nodes.putIfAbsent(id, new Node(id, Kind.SITE, firm, site, null));
    return id;
  }

  private static String technology(UUID technology, Map<String, Node> nodes) {
    String id = technology.toString();
    nodes.putIfAbsent(id, new Node(id, Kind.PACKAGE, null, null, technology));
    return id;
  }
}
