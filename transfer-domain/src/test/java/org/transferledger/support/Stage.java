package org.transferledger.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Command;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.Refused;
import org.transferledger.core.Rewriting;
import org.transferledger.core.Rule;
import org.transferledger.core.StreamType;
import org.transferledger.core.Violation;

/** One aggregate under test, in a world of other streams. */
public final class Stage {
  private final AggregateTestFixture<?> fixture;
  private final World world;
  private final List<DomainEvent> history = new ArrayList<>();

  public Stage(Class<?> aggregate, World world) {
    this.fixture = new AggregateTestFixture<>(aggregate);
    this.world = world;
    fixture.registerInjectableResource(world);
  }

  /** Adds to the history of the aggregate under test. */
  public Stage given(DomainEvent... events) {
    return given(List.of(events));
  }

  /** Adds to the history of the aggregate under test. */
  public Stage given(List<? extends DomainEvent> events) {
    history.addAll(events);
    return this;
  }

  public Answer when(Command command) {
    var given = history.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(counting());
    return new Answer(given.when(command));
  }

  /** The history as it counts, with what was rewritten in it. */
  private List<DomainEvent> counting() {
    return StreamType.effective(history).stream().filter(it -> !(it instanceof Rewriting)).toList();
  }

  /** What became of the command. */
  public final class Answer {
    private final ResultValidator<?> result;

    private Answer(ResultValidator<?> result) {
      this.result = result;
    }

    /** The command recorded exactly these events in its own stream, and nothing elsewhere. */
    public void records(DomainEvent... events) {
      result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
      assertThat(world.appendedTo()).isEmpty();
    }

    /** The command recorded one event in its own stream and one in another. */
    public void recordsTogether(DomainEvent own, Object otherStream, DomainEvent other) {
      recordsTogether(own, Map.of(otherStream, other));
    }

    /** The command recorded one event in its own stream and one in each of these others. */
    public void recordsTogether(DomainEvent own, Map<Object, DomainEvent> others) {
      result.expectSuccessfulHandlerExecution().expectEvents(own);
      others.forEach((stream, event) -> assertThat(world.appended(stream)).containsExactly(event));
      assertThat(world.appendedTo())
          .isEqualTo(others.keySet().stream().map(Object::toString).collect(Collectors.toSet()));
    }

    /** The only event that the command recorded, which is in its own stream. */
    public DomainEvent recorded() {
      List<DomainEvent> recorded = new ArrayList<>();
      result.expectSuccessfulHandlerExecution().expectEventsMatching(new EventsThen(recorded));
      assertThat(world.appendedTo()).isEmpty();
      assertThat(recorded).hasSize(1);
      return recorded.getFirst();
    }

    /** The command is not refused. */
    public void succeeds() {
      result.expectSuccessfulHandlerExecution();
    }

    /** The command breaks this rule and no other, and names no field. */
    public void refuses(Rule rule) {
      refuses(rule, null);
    }

    /** The command breaks this rule and no other, in this field. */
    public void refuses(Rule rule, @Nullable String field) {
      var violation = onlyViolation();
      assertThat(violation.rule()).isEqualTo(rule.slug());
      assertThat(violation.kind()).isEqualTo(rule.kind());
      assertThat(violation.field()).isEqualTo(field);
      assertThat(violation.detail()).isNotBlank().doesNotContain("%");
    }

    /** As {@link #refuses(Rule, String)}, with a detail that says this. */
    public void refuses(Rule rule, @Nullable String field, String said) {
      refuses(rule, field);
      assertThat(onlyViolation().detail()).contains(said);
    }

    /** Every rule that the command breaks, in order. */
    public List<Violation> violations() {
      List<Violation> violations = new ArrayList<>();
      result
          .expectException(new RefusedThen(refused -> violations.addAll(refused.violations())))
          .expectNoEvents();
      assertThat(world.appendedTo()).isEmpty();
      return violations;
    }

    private Violation onlyViolation() {
      var violations = violations();
      assertThat(violations).hasSize(1);
      return violations.getFirst();
    }
  }

  private static final class RefusedThen extends CustomTypeSafeMatcher<Refused> {
    private final Consumer<Refused> seen;

    RefusedThen(Consumer<Refused> seen) {
      super("a refusal");
      this.seen = seen;
    }

    @Override
    protected boolean matchesSafely(Refused refused) {
      seen.accept(refused);
      return true;
    }
  }

  private static final class EventsThen extends CustomTypeSafeMatcher<List<EventMessage<?>>> {
    private final List<DomainEvent> seen;

    EventsThen(List<DomainEvent> seen) {
      super("events");
      this.seen = seen;
    }

    @Override
    protected boolean matchesSafely(List<EventMessage<?>> events) {
      events.forEach(it -> seen.add((DomainEvent) it.getPayload()));
      return true;
    }
  }
}
