package org.transferledger.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.People.METTE;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RewritingTest {
  private static final StreamType<Text, Writing> STREAM =
      new StreamType<>("text", Text.class, Writing.class, RewritingTest::after);

  @Test
  void nothingFoldsIntoNothing() {
    assertThat(StreamType.effective(List.of())).isEmpty();
    assertThat(STREAM.fold(List.of())).isNull();
  }

  @Test
  void aHistoryWithoutRewritingCountsAsItIs() {
    assertThat(StreamType.effective(List.of(new Begun("one"), new Added("two"))))
        .containsExactly(new Begun("one"), new Added("two"));
    assertThat(STREAM.fold(List.of(new Begun("one"), new Added("two"))))
        .isEqualTo(new Text("one two"));
  }

  @Test
  void anEarlierEventCountsAsItShouldHaveBeenAtItsOwnPlace() {
    var rewritten = new Rewritten(1, "due");
    var history = List.of(new Begun("one"), new Added("two"), rewritten, new Added("three"));
    assertThat(StreamType.effective(history))
        .containsExactly(new Begun("one"), new Added("due"), rewritten, new Added("three"));
    assertThat(STREAM.fold(history)).isEqualTo(new Text("one due three"));
  }

  @Test
  void whatWasRewrittenTwiceCountsAsItWasLast() {
    var history =
        List.of(
            new Begun("one"), new Added("two"), new Rewritten(1, "due"), new Rewritten(1, "deux"));
    assertThat(STREAM.fold(history)).isEqualTo(new Text("one deux"));
  }

  @Test
  void theSecondRewritingFindsWhatTheFirstHasMadeOfIt() {
    var history =
        List.of(
            new Begun("one"), new Rewritten(0, "uno"), new Appended(0, "!"), new Appended(0, "?"));
    assertThat(STREAM.fold(history)).isEqualTo(new Text("uno!?"));
  }

  @Test
  void laterEventsBuildOnWhatWasRewritten() {
    var history = List.of(new Begun("one"), new Doubled(), new Added("two"));
    assertThat(STREAM.fold(history)).isEqualTo(new Text("one one two"));
    assertThat(STREAM.fold(and(history, new Rewritten(0, "uno"))))
        .isEqualTo(new Text("uno uno two"));
  }

  @Test
  void whatWasRewrittenStaysInTheHistoryAsItWas() {
    var history = List.of(new Begun("one"), new Rewritten(0, "uno"));
    STREAM.fold(history);
    assertThat(history).containsExactly(new Begun("one"), new Rewritten(0, "uno"));
  }

  @Test
  void onlyWhatIsRewrittenUpToAMomentCountsAtIt() {
    var history = List.of(new Begun("one"), new Added("two"), new Rewritten(0, "uno"));
    assertThat(STREAM.fold(history.subList(0, 2))).isEqualTo(new Text("one two"));
    assertThat(STREAM.fold(history)).isEqualTo(new Text("uno two"));
  }

  private static List<DomainEvent> and(List<? extends DomainEvent> before, DomainEvent event) {
    return Stream.concat(before.stream(), Stream.of(event)).toList();
  }

  private static Text after(@Nullable Text before, Writing event) {
    String written = before == null ? "" : before.words;
    return switch (event) {
      case Begun it -> new Text(it.word);
      case Added it -> new Text(written + " " + it.word);
      case Doubled _ -> new Text(written + " " + written);
    };
  }

  private record Text(String words) {}

  private sealed interface Writing extends DomainEvent {
    @Override
    default Person by() {
      return METTE.person();
    }
  }

  private record Begun(String word) implements Writing {}

  private record Added(String word) implements Writing {}

  private record Doubled() implements Writing {}

  private record Rewritten(long version, String word) implements Rewriting {
    @Override
    public DomainEvent rewritten(DomainEvent earlier) {
      return earlier instanceof Begun ? new Begun(word) : new Added(word);
    }

    @Override
    public Person by() {
      return METTE.person();
    }
  }

  private record Appended(long version, String more) implements Rewriting {
    @Override
    public DomainEvent rewritten(DomainEvent earlier) {
      return new Begun(((Begun) earlier).word + more);
    }

    @Override
    public Person by() {
      return METTE.person();
    }
  }
}
