package org.transferledger.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Corrections.OTHER_CORRECTION;
import static org.transferledger.support.Corrections.corrected;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.by;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.transferledger.access.AccessCommand.CheckAccess;
import org.transferledger.access.AccessEvent.AccessDenied;
import org.transferledger.firm.Firm;
import org.transferledger.technology.RestrictionOrder.Kind;

/** A correction counts from when it is on record; what was decided before stays as it was. */
class AccessAfterCorrectionTest {
  private static final String FIELD = "authorisation.nationalities";

  private final Asking asking = new Asking();
  private long authorised;

  @BeforeEach
  void onlyUkrainiansMayOpenIt() {
    authorised = asking.world.history(Firm.STREAM, DK_FIRM.toString()).size() - 1L;
    asking.restrict(Asking.named(Kind.NATIONALITY, null, List.of(UA)));
  }

  @Test
  void whoseNationalitiesWereWrongIsLetInOnceTheyAreCorrected() {
    asking.asked().refuses(AccessRule.ACCESS_NOT_RESTRICTED);
    asking.world.given(DK_FIRM, corrected(authorised, FIELD, "DK", "DK,UA"));
    asking.asked().isGranted();
  }

  @Test
  void whatWasDeniedBeforeStaysDenied() {
    var before =
        asking
            .stage()
            .when(new CheckAccess(by(DK_CONTROL), Asking.ACCESS, Asking.REQUEST))
            .recorded();
    asking.world.given(DK_FIRM, corrected(authorised, FIELD, "DK", "DK,UA"));
    assertThat(before).isInstanceOf(AccessDenied.class);
    asking
        .stage()
        .given(before)
        .when(new CheckAccess(by(DK_CONTROL), Asking.ACCESS, Asking.REQUEST))
        .refuses(AccessRule.ACCESS_CHECKED_ONCE, "accessId");
  }

  @Test
  void theLastCorrectionCounts() {
    asking.world.given(DK_FIRM, corrected(authorised, FIELD, "DK", "DK,UA"));
    asking.world.given(DK_FIRM, corrected(OTHER_CORRECTION, authorised, FIELD, "DK,UA", "DK"));
    asking.asked().refuses(AccessRule.ACCESS_NOT_RESTRICTED);
  }
}
