package org.transferledger.benchmarks.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.benchmarks.history.Track.Happening;
import org.transferledger.core.BatchId;
import org.transferledger.core.ShipmentId;
import org.transferledger.licence.LicenceEvent.LicenceDrawnDown;
import org.transferledger.licence.Money;
import org.transferledger.shipment.Batch;
import org.transferledger.shipment.BatchDetails;
import org.transferledger.shipment.BatchEvent.BatchRecorded;
import org.transferledger.shipment.BatchEvent.BatchShipped;
import org.transferledger.shipment.Goods;
import org.transferledger.shipment.Shipment;
import org.transferledger.shipment.ShipmentEvent.ShipmentApproved;
import org.transferledger.shipment.ShipmentEvent.ShipmentDelivered;
import org.transferledger.shipment.ShipmentEvent.ShipmentReleased;
import org.transferledger.shipment.ShipmentEvent.ShipmentRequested;
import org.transferledger.shipment.ShipmentTerms;

/** What is made from what is held, and sent to the owner of the technology. */
final class Production {
  private static final int MOST_PIECES = 8;
  private static final int MOST_BATCHES = 3;
  private static final double PACE = 0.02;

  private final Scene scene;
  private final Map<Circle, Deque<Made>> stock = new HashMap<>();

  Production(Scene scene) {
    this.scene = scene;
  }

  private record Made(BatchId id, Track track, Movement holding, BigDecimal quantity) {}

  /** A batch, if something is held to make it from. */
  void make(Circle circle) {
    var production = circle.production();
    var holding = circle.anyHeld();
    if (production == null
        || holding == null
        || !holding.held()
        || holding.production() != production
        || circle.technology().restricted()) {
      return;
    }
    var dice = scene.dice();
    var maker = circle.maker();
    var by = maker.exportControl();
    var id = new BatchId(dice.uuid());
    int pieces = 1 + dice.below(MOST_PIECES);
    var serials = Stream.iterate(1, it -> it + 1).limit(pieces).map(it -> id + "/" + it).toList();
    var made = new Made(id, new Track(Batch.STREAM, id), holding, BigDecimal.valueOf(pieces));
    var value = new Money(BigDecimal.valueOf(dice.between(1_000, 90_000)), "DKK");
    var details =
        new BatchDetails(
            maker.id(),
            maker.home().site(),
            holding.id(),
            production.id(),
            serials,
            made.quantity,
            value,
            LocalDate.ofInstant(scene.now(), ZoneOffset.UTC));
    var terms = holding.terms();
    List<Happening> happenings = new ArrayList<>();
    happenings.add(
        made.track.with(
            new BatchRecorded(id, details, terms.packageId(), terms.revision(), by.person())));
    happenings.addAll(
        production.draw(
            LicenceDrawnDown.of(production.id(), id, made.quantity, value, by.person()),
            by.person()));
    scene.record(by, List.of(holding.track(), maker.track()), happenings);
    stock.computeIfAbsent(circle, _ -> new ArrayDeque<>()).add(made);
  }

  /** What was made of one revision goes to the owner, if anything was. */
  void ship(Circle circle) {
    var batches = stock.get(circle);
    var licence = circle.shipping();
    if (batches == null || batches.isEmpty() || licence == null || !licence.leaves()) {
      return;
    }
    List<Made> goods = new ArrayList<>();
    var revision = batches.getFirst().holding.terms().revision();
    while (goods.size() < MOST_BATCHES && isOf(revision, batches.peekFirst())) {
      goods.add(batches.removeFirst());
    }
    licence.setAside();
    new Shipping(circle, licence, goods).request();
  }

  private static boolean isOf(Object revision, @Nullable Made made) {
    return made != null && made.holding.terms().revision().equals(revision);
  }

  /** One shipment. */
  private final class Shipping {
    private final Circle circle;
    private final Permission licence;
    private final List<Made> batches;
    private final ShipmentId id = new ShipmentId(scene.dice().uuid());
    private final Track track = new Track(Shipment.STREAM, id);
    private final ShipmentTerms terms;
    private final Goods goods;

    Shipping(Circle circle, Permission licence, List<Made> batches) {
      this.circle = circle;
      this.licence = licence;
      this.batches = batches;
      this.terms =
          new ShipmentTerms(
              circle.maker().home(),
              circle.owner().home(),
              batches.stream().map(Made::id).toList(),
              licence.id(),
              "EUC-" + scene.written(),
              "MRN-" + scene.written(),
              new Money(BigDecimal.valueOf(scene.dice().between(1_000, 90_000)), "DKK"));
      var made = batches.getFirst().holding.terms();
      var quantity = batches.stream().map(Made::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
      this.goods = new Goods(made.packageId(), made.revision(), quantity);
    }

    void request() {
      var by = circle.maker().exportControl();
      scene.record(
          by,
          batches.stream().map(Made::track).toList(),
          track.with(new ShipmentRequested(id, terms, List.of(goods), by.person())));
      scene.later(PACE, this::approve);
    }

    private void approve() {
      var by = circle.maker().office().officer(1);
      scene.record(by, List.of(), track.with(new ShipmentApproved(id, by.person())));
      scene.later(PACE, this::release);
    }

    private void release() {
      if (circle.technology().restricted()) {
        scene.later(PACE, this::release);
        return;
      }
      var by = circle.maker().exportControl();
      var rating = circle.technology().rating(circle.maker().state());
      var rated = new Goods.Rated(goods.packageId(), goods.revision(), goods.quantity(), rating);
      List<Happening> happenings = new ArrayList<>();
      happenings.add(track.with(new ShipmentReleased(id, terms, List.of(rated), by.person())));
      for (Made batch : batches) {
        happenings.add(batch.track.with(new BatchShipped(batch.id, id, by.person())));
      }
      happenings.addAll(
          licence.draw(
              LicenceDrawnDown.of(licence.id(), id, BigDecimal.ONE, terms.value(), by.person()),
              by.person()));
      scene.record(by, List.of(circle.maker().track(), circle.technology().track()), happenings);
      scene.later(
          PACE,
          () -> {
            var owner = circle.owner().engineer();
            scene.record(owner, List.of(), track.with(new ShipmentDelivered(id, owner.person())));
          });
    }
  }
}
