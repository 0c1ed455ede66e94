package org.transferledger.benchmarks.history;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.transferledger.access.AccessCheck;
import org.transferledger.catalogue.Aggregates;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.StreamType;
import org.transferledger.core.TransferId;
import org.transferledger.firm.Firm;
import org.transferledger.ledger.NewEvent;
import org.transferledger.licence.Licence;
import org.transferledger.misuse.MisuseCase;
import org.transferledger.shipment.Shipment;
import org.transferledger.technology.Restriction;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.transfer.Transfer;
import org.transferledger.transfer.Transfer.Status;
import org.transferledger.transfer.TransferEvent.TransferReleased;

class HistoryTest {
  private static final long SEED = 7;
  private static final long EVENTS = 10_000;
  private static final MemoryLog LOG = new MemoryLog();
  private static final History HISTORY = History.write(SEED, EVENTS, LOG);

  @BeforeAll
  static void theHistoryIsAsLongAsItWasToBe() {
    assertThat(LOG.events()).hasSize((int) HISTORY.events());
    assertThat(HISTORY.events()).isBetween(EVENTS, EVENTS + 100);
  }

  @Test
  void equalSeedsMakeEqualEventsAndOthersDoNot() {
    var again = new MemoryLog();
    assertThat(History.write(SEED, EVENTS, again)).isEqualTo(HISTORY);
    assertThat(texts(again)).isEqualTo(texts(LOG));

    var other = new MemoryLog();
    History.write(SEED + 1, EVENTS, other);
    assertThat(texts(other)).doesNotContainAnyElementsOf(texts(LOG));
  }

  @Test
  void everyStreamFoldsToAState() {
    Map<String, StreamType<?, ?>> types =
        Aggregates.all().stream()
            .map(Aggregates.Aggregate::stream)
            .collect(Collectors.toMap(StreamType::name, it -> it));
    Map<String, @Nullable Object> states = new HashMap<>();
    for (NewEvent event : LOG.events()) {
      var type = requireNonNull(types.get(event.streamType()));
      states.compute(event.streamId(), (_, before) -> after(type, before, LOG.read(event)));
    }

    assertThat(states(states, Firm.class).toList())
        .hasSizeGreaterThanOrEqualTo(10)
        .allSatisfy(it -> assertThat(it.people()).hasSize(2));
    assertThat(states(states, Transfer.class).map(Transfer::status))
        .contains(Status.REJECTED, Status.CANCELLED, Status.RELEASED, Status.DISPUTED)
        .contains(Status.ACKNOWLEDGED, Status.RETURNED, Status.DESTROYED, Status.RECALLED);
    assertThat(states(states, Licence.class).map(Licence::status))
        .contains(Licence.Status.ISSUED, Licence.Status.EXHAUSTED);
    assertThat(states(states, Licence.class))
        .allSatisfy(it -> {
          var limit = it.terms().limits().transfers();
          assertThat(it.drawn().transfers()).isLessThanOrEqualTo(limit == null ? 500 : limit);
        });
    assertThat(states(states, TechnologyPackage.class))
        .anyMatch(it -> it.details().derivedFrom() != null)
        .anyMatch(it -> it.revisions().size() > 1)
        .anyMatch(it -> it.restrictions().stream().anyMatch(Restriction::lifted))
        .anyMatch(it -> it.restrictions().stream().anyMatch(Restriction::expired));
    assertThat(states(states, Shipment.class).map(Shipment::status))
        .contains(Shipment.Status.DELIVERED);
    assertThat(states(states, MisuseCase.class)).isNotEmpty();
    assertThat(states(states, AccessCheck.class)).hasSizeGreaterThan((int) EVENTS / 5);
  }

  /** Read in the order of the log, as the decision would have been taken. */
  @Test
  void nothingIsReleasedThatWasNotApprovedOrThatARestrictionForbids() {
    Map<String, TechnologyPackage> packages = new HashMap<>();
    Map<String, Transfer> transfers = new HashMap<>();
    List<TransferId> released = new ArrayList<>();
    for (NewEvent recorded : LOG.events()) {
      var event = LOG.read(recorded);
      String id = recorded.streamId();
      if (event instanceof TransferReleased e) {
        released.add(e.transferId());
        var technology = requireNonNull(packages.get(e.terms().packageId().toString()));
        var from = e.terms().from();
        assertThat(requireNonNull(transfers.get(id)).status()).isEqualTo(Status.APPROVED);
        assertThat(technology.requireRevision(e.terms().revision(), "revision").manifestDigest())
            .isEqualTo(e.manifestDigest());
        assertThat(technology.restrictions())
            .noneMatch(it ->
                it.inForce(requireNonNull(e.at()))
                    && it.order().kind().stopsRelease()
                    && concerns(it.order(), from.firm().value(), e.terms().to().firm().value()));
        if (e.terms().parent() != null) {
          var parent = requireNonNull(transfers.get(e.terms().parent().toString()));
          assertThat(parent.held()).isTrue();
          assertThat(parent.terms().to()).isEqualTo(from);
          assertThat(e.consents()).isNotEmpty();
        }
      }
      if (recorded.streamType().equals(Transfer.STREAM.name())) {
        transfers.compute(id, (_, before) -> Transfer.STREAM.after(before, event));
      } else if (recorded.streamType().equals(TechnologyPackage.STREAM.name())) {
        packages.compute(id, (_, before) -> TechnologyPackage.STREAM.after(before, event));
      }
    }
    assertThat(released).hasSizeGreaterThan((int) EVENTS / 20);
  }

  private static boolean concerns(RestrictionOrder order, String from, String to) {
    var scope = order.scope();
    return scope.kind() == Scope.Kind.EVERYONE
        || from.equals(scope.value())
        || to.equals(scope.value());
  }

  @Test
  void whatIsConstantIsTheSameInALongerHistoryAndTheRestGrows() {
    var longer = new MemoryLog();
    var of = History.write(SEED, 3 * EVENTS, longer);

    assertThat(toFirm(longer, of)).isEqualTo(toFirm(LOG, HISTORY));
    assertThat(toFirm(LOG, HISTORY)).isEqualTo(History.Constant.TRANSFERS);
    assertThat(mentions(longer, of.constant().word()))
        .isEqualTo(mentions(LOG, HISTORY.constant().word()))
        .isEqualTo(History.Constant.TITLES);
    assertThat(below(longer, of.constant().chain()))
        .isEqualTo(below(LOG, HISTORY.constant().chain()))
        .isEqualTo((2L << History.Constant.DEPTH) - 2);
    assertThat(openings(longer, of))
        .isEqualTo(openings(LOG, HISTORY))
        .isEqualTo(History.Constant.OPENINGS);
    assertThat(mentions(longer, of.growing().technology().toString()))
        .isGreaterThan(2 * mentions(LOG, HISTORY.growing().technology().toString()));
    assertThat(mentions(longer, of.growing().word()))
        .isGreaterThan(2 * mentions(LOG, HISTORY.growing().word()));
    assertThat(below(longer, of.growing().chain()))
        .isGreaterThan(below(LOG, HISTORY.growing().chain()));
  }

  /** How many transfers the marked firm has received. */
  private static long toFirm(MemoryLog log, History of) {
    return transfers(log)
        .filter(it -> it.terms().to().firm().equals(of.constant().firm()))
        .filter(it -> it.status() == Status.ACKNOWLEDGED)
        .count();
  }

  private static Stream<Transfer> transfers(MemoryLog log) {
    return log.streams(Transfer.STREAM.name()).values().stream()
        .map(it -> requireNonNull(Transfer.STREAM.fold(it)));
  }

  private static long mentions(MemoryLog log, String text) {
    return log.events().stream()
        .filter(it -> new String(it.payload(), StandardCharsets.UTF_8).contains(text))
        .count();
  }

  private static long openings(MemoryLog log, History of) {
    return log.events().stream()
        .filter(it -> it.streamType().equals(AccessCheck.STREAM.name()))
        .filter(it ->
            new String(it.payload(), StandardCharsets.UTF_8)
                .contains(of.constant().transfer().toString()))
        .count();
  }

  /** How many transfers have passed on what the first one brought, at any depth. */
  private static long below(MemoryLog log, TransferId root) {
    var all = transfers(log).collect(Collectors.toMap(Transfer::id, it -> it));
    return Stream.iterate(
            requireNonNull(all.get(root)).retransfers(),
            it -> !it.isEmpty(),
            level ->
                level.stream()
                    .flatMap(it -> requireNonNull(all.get(it)).retransfers().stream())
                    .toList())
        .mapToLong(List::size)
        .sum();
  }

  private static List<String> texts(MemoryLog log) {
    return log.events().stream().map(MemoryLog::text).toList();
  }

  private static <S> Stream<S> states(Map<String, @Nullable Object> all, Class<S> type) {
    return all.values().stream().filter(type::isInstance).map(type::cast);
  }

  private static <S, E extends DomainEvent> S after(
      StreamType<S, E> type, @Nullable Object before, DomainEvent event) {
    return type.after(before == null ? null : type.state().cast(before), event);
  }
}
