package org.transferledger.model;

import java.util.List;
import java.util.Set;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.licence.LicenceCommand.EvidenceProviso;
import org.transferledger.licence.ProvisoEvidence;
import org.transferledger.technology.Digest;

/** What may be shown of the provisos of licences, however those stand. */
final class ProvisoMoves extends Moves {
  static final List<String> PROVISOS =
      List.of("report yearly", "report losses", "mark each drawing");

  private static final List<Digest> DIGESTS =
      List.of(new Digest("a1".repeat(32)), new Digest("a2".repeat(32)));

  ProvisoMoves(Model model, Dice dice) {
    super(model, dice);
    add(
        EvidenceProviso.class,
        () -> {
          var id = dice.of(model.licences.keySet(), () -> new LicenceId(dice.uuid()));
          var found = model.licences.get(id);
          var provisos = found == null ? Set.<String>of() : found.provisos;
          return new EvidenceProviso(
              control(found == null ? firm() : bound(found)),
              id,
              new ProvisoEvidence(
                  dice.of(provisos, () -> dice.of(PROVISOS)), dice.of(DIGESTS), "a report"));
        });
  }

  private FirmId bound(LicenceModel found) {
    return found.applicant == null ? dice.of(found.uses.keySet(), this::firm) : found.applicant;
  }
}
