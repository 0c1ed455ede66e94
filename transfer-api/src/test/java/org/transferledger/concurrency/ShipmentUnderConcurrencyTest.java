package org.transferledger.concurrency;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.transferledger.access.AccessCheck;
import org.transferledger.access.AccessCommand.AccessRequest;
import org.transferledger.access.AccessCommand.CheckAccess;
import org.transferledger.command.Commands;
import org.transferledger.command.StateReader;
import org.transferledger.core.AccessId;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.BatchId;
import org.transferledger.core.Refused;
import org.transferledger.core.ShipmentId;
import org.transferledger.shipment.Batch;
import org.transferledger.shipment.Shipment;
import org.transferledger.shipment.ShipmentRule;
import org.transferledger.support.Ledger;
import org.transferledger.support.Plant;
import org.transferledger.support.ServerTest;

/** Goods and access checks when many ask at once. */
class ShipmentUnderConcurrencyTest extends ServerTest {
  private static final int AT_ONCE = 8;

  @Autowired private Commands commands;
  @Autowired private StateReader states;

  @Test
  void aBatchLeavesWithOneOfTheShipmentsThatNameIt() throws Exception {
    var plant = new Plant(new Ledger(commands, 1));
    BatchId wanted = plant.batch();
    List<ShipmentId> shipments =
        Stream.generate(() -> plant.approvedShipment(wanted, plant.batch()))
            .limit(AT_ONCE)
            .toList();

    List<Future<String>> answers;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      answers =
          threads.invokeAll(
              shipments.stream().<Callable<String>>map(it -> () -> release(plant, it)).toList());
    }

    List<String> outcomes = new ArrayList<>();
    for (var answer : answers) {
      outcomes.add(answer.get());
    }
    assertThat(outcomes)
        .containsOnlyOnce("released")
        .containsOnly("released", ShipmentRule.SHIPMENT_BATCHES_UNSHIPPED.slug());
    ShipmentId released = shipments.get(outcomes.indexOf("released"));
    assertThat(batch(wanted).shipment()).isEqualTo(released);
    for (ShipmentId shipment : shipments) {
      var state = requireNonNull(states.read(Shipment.STREAM, shipment.toString()).state());
      assertThat(state.status() == Shipment.Status.RELEASED).isEqualTo(shipment.equals(released));
      assertThat(state.terms().batches())
          .allMatch(it ->
              (batch(it).shipment() == null) != shipment.equals(released) || it.equals(wanted));
    }
  }

  private static String release(Plant plant, ShipmentId shipment) {
    try {
      plant.release(shipment);
      return "released";
    } catch (Refused refused) {
      return refused.violations().getFirst().rule();
    }
  }

  private Batch batch(BatchId id) {
    return requireNonNull(states.read(Batch.STREAM, id.toString()).state());
  }

  @Test
  void accessChecksOfOneHoldingStandInNobodysWay() throws Exception {
    var ledger = new Ledger(commands, 1);
    var plant = new Plant(ledger);
    var engineer = Ledger.member(ledger.recipient, FirmRole.ENGINEER);
    var request = new AccessRequest(plant.holding, engineer.person(), null);
    Callable<AccessId> check =
        () -> {
          var id = new AccessId(UUID.randomUUID());
          ledger.run(new CheckAccess(engineer, id, request), id);
          return id;
        };

    List<Future<AccessId>> answers;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      answers = threads.invokeAll(Collections.nCopies(AT_ONCE * 5, check));
    }

    for (var answer : answers) {
      var state = states.read(AccessCheck.STREAM, answer.get().toString()).state();
      assertThat(requireNonNull(state).granted()).isFalse();
    }
  }
}
