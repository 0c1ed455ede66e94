package org.transferledger.model;

import static java.util.Collections.nCopies;

import java.util.List;
import java.util.stream.Stream;
import org.transferledger.authority.AuthorityCommand.AppointOfficer;
import org.transferledger.authority.AuthorityCommand.EstablishAuthority;
import org.transferledger.authority.AuthorityCommand.ProposeAuthority;
import org.transferledger.controllist.ControlListCommand.LoadListEdition;
import org.transferledger.core.Command;
import org.transferledger.firm.FirmCommand.ApproveSite;
import org.transferledger.firm.FirmCommand.ProposeSite;
import org.transferledger.firm.FirmCommand.RecordScreening;
import org.transferledger.firm.FirmCommand.RegisterFirm;
import org.transferledger.licence.LicenceCommand.AdviseOnLicence;
import org.transferledger.licence.LicenceCommand.ApplyForLicence;
import org.transferledger.licence.LicenceCommand.CountersignLicence;
import org.transferledger.licence.LicenceCommand.IssueLicence;
import org.transferledger.licence.LicenceCommand.PublishGeneralLicence;
import org.transferledger.licence.LicenceCommand.RegisterUse;
import org.transferledger.technology.TechnologyCommand.IssueRevision;
import org.transferledger.technology.TechnologyCommand.RateRevision;
import org.transferledger.technology.TechnologyCommand.RegisterPackage;
import org.transferledger.technology.TechnologyCommand.VerifyRating;

/** What every sequence begins with, so that there is something to transfer soon. */
final class Beginnings {
  static final List<Class<? extends Command>> COMMANDS =
      Stream.of(
              nCopies(3, ProposeAuthority.class),
              nCopies(3, EstablishAuthority.class),
              nCopies(9, AppointOfficer.class),
              nCopies(3, RegisterFirm.class),
              nCopies(8, ProposeSite.class),
              nCopies(8, ApproveSite.class),
              nCopies(6, RecordScreening.class),
              nCopies(1, LoadListEdition.class),
              nCopies(4, RegisterPackage.class),
              nCopies(6, IssueRevision.class),
              nCopies(12, RateRevision.class),
              nCopies(12, VerifyRating.class),
              nCopies(8, ApplyForLicence.class),
              nCopies(8, AdviseOnLicence.class),
              nCopies(16, CountersignLicence.class),
              nCopies(8, IssueLicence.class),
              nCopies(2, PublishGeneralLicence.class),
              nCopies(2, RegisterUse.class))
          .<Class<? extends Command>>flatMap(List::stream)
          .toList();

  private Beginnings() {}
}
