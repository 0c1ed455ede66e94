package org.transferledger.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Holds.EVERYTHING;
import static org.transferledger.support.Holds.HOLD;
import static org.transferledger.support.Holds.OTHER_HOLD;
import static org.transferledger.support.Holds.lifted;
import static org.transferledger.support.Holds.placed;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.Ids.OTHER_TRANSFER;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.PARENT_PACKAGE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.JENS;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.SE_FIRM;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.UNAPPOINTED;
import static org.transferledger.support.People.by;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Reason;
import org.transferledger.core.Violation;
import org.transferledger.retention.HoldSubject;
import org.transferledger.retention.HoldSubject.Kind;
import org.transferledger.retention.RetentionRule;
import org.transferledger.support.Histories;
import org.transferledger.support.Holds;
import org.transferledger.support.Packages;
import org.transferledger.support.Retransfers;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.technology.TechnologyEvent;
import org.transferledger.technology.TechnologyEvent.PackageRegistered;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.transfer.Transfer.Status;
import org.transferledger.transfer.TransferCommand.DisposeTransfer;
import org.transferledger.transfer.TransferEvent.TransferDisposed;

/** Who disposes of a transfer, and what keeps it whatever time has passed. */
class DisposeUnderHoldTest {
  private static final TransferTerms TERMS = TransferDraft.export().terms();
  private static final Instant PASSED = Instant.parse("2037-01-01T00:00:00Z");
  private static final Reason REASON = new Reason("Nobody needs it any more");

  private final World world = Histories.world();

  @ParameterizedTest
  @MethodSource("whatKeeps")
  void aHoldOnWhatItIsAboutKeepsItUntilItIsLifted(HoldSubject subject) {
    Holds.given(world, placed(subject, HOLD, METTE));
    dispose(OLENA).refuses(RetentionRule.NOT_UNDER_HOLD, null, HOLD.toString());
    Holds.given(world, lifted(subject, HOLD, JENS));
    dispose(OLENA).records(disposed(OLENA));
  }

  static Stream<HoldSubject> whatKeeps() {
    return Stream.of(
        Holds.on(Kind.TRANSFER, TRANSFER),
        Holds.on(Kind.PACKAGE, PACKAGE),
        Holds.on(Kind.FIRM, UA_FIRM),
        Holds.on(Kind.FIRM, DK_FIRM),
        EVERYTHING);
  }

  @ParameterizedTest
  @MethodSource("whatDoesNotKeep")
  void aHoldOnAnythingElseDoesNot(HoldSubject subject) {
    Holds.given(world, placed(subject, HOLD, METTE));
    dispose(OLENA).records(disposed(OLENA));
  }

  static Stream<HoldSubject> whatDoesNotKeep() {
    return Stream.of(
        Holds.on(Kind.TRANSFER, OTHER_TRANSFER),
        Holds.on(Kind.PACKAGE, PARENT_PACKAGE),
        Holds.on(Kind.FIRM, SE_FIRM),
        Holds.on(Kind.CASE, CASE));
  }

  @Test
  void itIsKeptUntilTheLastHoldIsLifted() {
    var firm = Holds.on(Kind.FIRM, DK_FIRM);
    Holds.given(world, placed(EVERYTHING, HOLD, METTE), placed(firm, OTHER_HOLD, OLENA));
    assertThat(dispose(OLENA).violations())
        .extracting(Violation::rule)
        .containsExactly(RetentionRule.NOT_UNDER_HOLD.slug(), RetentionRule.NOT_UNDER_HOLD.slug());
    Holds.given(world, lifted(EVERYTHING, HOLD, JENS));
    dispose(OLENA).refuses(RetentionRule.NOT_UNDER_HOLD, null, OTHER_HOLD.toString());
  }

  @Test
  void aHoldThatIsPlacedMeanwhileStandsAgainstIt() {
    dispose(OLENA).succeeds();
    assertThat(world.read())
        .contains(whatKeeps().map(HoldSubject::toString).toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("others")
  void nobodyElseDisposes(Actor actor) {
    dispose(actor).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  static Actor[] others() {
    return new Actor[] {
      METTE,
      UA_CONTROL,
      DK_CONTROL,
      OPERATOR,
      AUDITOR,
      INVESTIGATOR,
      UNAPPOINTED,
      new Officer(METTE.person(), UA)
    };
  }

  @Test
  void anOfficerOfAnyStateOfOriginDisposes() {
    world.instead(
        TechnologyPackage.STREAM,
        PACKAGE,
        then(
            List.<TechnologyEvent>of(
                new PackageRegistered(
                    PACKAGE,
                    UA_FIRM,
                    List.of(DK, UA),
                    Packages.details(null),
                    UA_CONTROL.person())),
            Packages.verified().stream().skip(1).toArray(TechnologyEvent[]::new)));
    dispose(METTE).records(disposed(METTE));
    dispose(OLENA).records(disposed(OLENA));
  }

  @Test
  void anOfficerOfTheStateThatItLeftDisposes() {
    var history = Transfers.in(Status.RETURNED, TRANSFER, Retransfers.ONWARD, Transfers.HOLD);
    dispose(METTE, history).records(disposed(METTE));
    dispose(OLENA, history).records(disposed(OLENA));
  }

  private static TransferDisposed disposed(Officer by) {
    return new TransferDisposed(TRANSFER, REASON.reason(), by.person());
  }

  private Stage.Answer dispose(Actor actor) {
    return dispose(actor, Transfers.in(Status.RETURNED, TERMS));
  }

  private Stage.Answer dispose(Actor actor, List<TransferEvent> history) {
    return new Stage(TransferAggregate.class, world)
        .given(history)
        .when(new DisposeTransfer(by(actor, PASSED), TRANSFER, REASON));
  }
}
