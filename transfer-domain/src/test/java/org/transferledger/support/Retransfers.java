package org.transferledger.support;

import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.OTHER_TRANSFER;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_FIRM;

import java.util.List;
import org.transferledger.firm.Firm;
import org.transferledger.licence.Purpose;
import org.transferledger.transfer.GivenConsent;
import org.transferledger.transfer.Transfer;
import org.transferledger.transfer.TransferEvent;
import org.transferledger.transfer.TransferEvent.RetransferConsented;
import org.transferledger.transfer.TransferEvent.TransferApproved;
import org.transferledger.transfer.TransferEvent.TransferRequested;
import org.transferledger.transfer.TransferTerms;

/**
 * A Danish firm passes on to the Ukrainian firm's plant in Denmark what it has received from
 * Ukraine, which consents.
 */
public final class Retransfers {
  /** What brought it to the Danish firm, which may retransfer. */
  public static final TransferTerms PARENT =
      TransferDraft.export().purposes(Purpose.HOLD, Purpose.USE, Purpose.RETRANSFER).terms();

  public static final TransferTerms ONWARD = TransferDraft.onward().terms();
  public static final List<String> CONDITIONS = List.of("Only for the plant in Odense");
  public static final RetransferConsented CONSENTED =
      new RetransferConsented(TRANSFER, UA, CONDITIONS, People.OLENA.person());
  public static final GivenConsent CONSENT =
      new GivenConsent(UA, CONDITIONS, People.OLENA.person(), false);

  private Retransfers() {}

  /** All that the retransfer rests on. */
  public static World world() {
    return Histories.world()
        .instead(Firm.STREAM, UA_FIRM, Histories.uaFirmWithSecondSiteIn(DK))
        .given(Transfer.STREAM, OTHER_TRANSFER, parent());
  }

  public static List<TransferEvent> parent() {
    return Transfers.released(
        OTHER_TRANSFER, PARENT, Transfers.HOLD, Transfers.USE, Transfers.RETRANSFER);
  }

  public static List<TransferEvent> requested() {
    return requested(ONWARD);
  }

  public static List<TransferEvent> requested(TransferTerms terms) {
    return List.of(new TransferRequested(TRANSFER, terms, People.DK_ENGINEER.person()));
  }

  /** Approved by Denmark, and consented to by Ukraine. */
  public static List<TransferEvent> ready(TransferTerms terms) {
    return then(requested(terms), approval(), CONSENTED);
  }

  public static TransferApproved approval() {
    return new TransferApproved(TRANSFER, People.METTE.person(), Transfers.APPROVED_UNTIL);
  }
}
