package org.transferledger.controllist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Faults.missing;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.SECOND_OPERATOR;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.by;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.controllist.ControlListCommand.Edition;
import org.transferledger.controllist.ControlListCommand.LoadListEdition;
import org.transferledger.controllist.ControlListEvent.ListEditionLoaded;
import org.transferledger.core.Actor;
import org.transferledger.support.Faults;
import org.transferledger.support.Stage;
import org.transferledger.support.World;

class LoadListEditionTest {
  private static final EditionId ID = EditionId.of("EU-CML@2025-02-24");
  private static final Edition EDITION =
      new Edition(List.of(new Entry("ML10", "Aircraft"), new Entry("ML10.c", "Unmanned aircraft")));
  private static final ListEditionLoaded LOADED =
      new ListEditionLoaded(ID, EDITION.entries(), OPERATOR.person());

  private final World world = new World();
  private final Stage list = new Stage(ControlListAggregate.class, world);

  @Test
  void anOperatorLoadsAnEdition() {
    list.when(new LoadListEdition(by(OPERATOR), ID, EDITION)).records(LOADED);
  }

  @ParameterizedTest
  @MethodSource("whoDoesNotLoad")
  void nobodyElseLoads(Actor actor) {
    list.when(new LoadListEdition(by(actor), ID, EDITION)).refuses(AuthorityRule.OPERATOR_ACTS);
  }

  static Actor[] whoDoesNotLoad() {
    return new Actor[] {METTE, UA_ADMINISTRATOR, Actor.Deadline.system()};
  }

  @Test
  void anEditionIsLoadedOnceWhoeverLoadsIt() {
    list.given(LOADED)
        .when(new LoadListEdition(by(SECOND_OPERATOR), ID, EDITION))
        .refuses(ControlListRule.EDITION_LOADED_ONCE, "edition");
  }

  @Test
  void aLoadedEditionAdmitsTheCodesThatItHasAndNotThoseBelow() {
    world.given(ControlListEdition.STREAM, ID, List.of(LOADED));
    assertThat(admits("EU-CML", "2025-02-24", "ML10")).isTrue();
    assertThat(admits("EU-CML", "2025-02-24", "ML10.c")).isTrue();
    assertThat(admits("EU-CML", "2025-02-24", "ML10.c.1")).isFalse();
    assertThat(admits("EU-CML", "2025-02-24", "ML1")).isFalse();
  }

  @Test
  void anEditionOfAnotherDateOrListIsAnother() {
    world.given(ControlListEdition.STREAM, ID, List.of(LOADED));
    assertThat(admits("EU-CML", "2025-02-25", "ML1")).isTrue();
    assertThat(admits("UA-CML", "2025-02-24", "ML1")).isTrue();
  }

  private boolean admits(String id, String edition, String code) {
    return ControlListEdition.admits(world, id, LocalDate.parse(edition), code);
  }

  @Test
  void anIdIsWrittenInOneForm() {
    assertThat(ID).hasToString("EU-CML@2025-02-24").isEqualTo(EditionId.of(ID.toString()));
    assertThat(EditionId.of("EU-CML", "2025-02-24")).isEqualTo(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "EU-CML", "EU-CML@", "EU-CML@24.2.2025", "@2025-02-24", "EU-CML@2025-02-30"})
  void anIdOfAnotherFormIsNone(String text) {
    assertThat(Faults.in(() -> EditionId.of(text))).isNotEmpty();
  }

  @Test
  void anIdNamesListAndEdition() {
    assertThat(Faults.in(() -> new EditionId(missing(), missing())))
        .containsExactly("list", "edition");
  }

  @Test
  void anEntryHasItsCodeInTheOneForm() {
    assertThat(Entry.of("EU-CML", "ml 10 C.", "Unmanned aircraft"))
        .isEqualTo(new Entry("ML10.c", "Unmanned aircraft"));
    assertThat(Faults.in(() -> Entry.of("EU-CML", "ML23", "Other"))).containsExactly("code");
    assertThat(Faults.in(() -> Entry.of("EU-CML", " ", ""))).containsExactly("code", "title");
  }

  @Test
  void aCodeInAnotherFormIsNotLoaded() {
    var edition = new Edition(List.of(new Entry("ML10.c", "x"), new Entry("ml10 c", "y")));
    assertThat(Faults.in(() -> new LoadListEdition(by(OPERATOR), ID, edition)))
        .containsExactly("entries[1].code");
  }

  @Test
  void anEditionHasCodesAndNoneTwice() {
    assertThat(Faults.in(() -> new Edition(List.of()))).containsExactly("entries");
    assertThat(Faults.in(() -> new Edition(missing()))).containsExactly("entries");
    assertThat(Faults.in(() -> new Edition(List.of(new Entry("ML1", "a"), new Entry("ML1", "b")))))
        .containsExactly("entries");
  }
}
