package org.transferledger.access;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.transferledger.access.AccessCommand.AccessRequest;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.core.Violation;
import org.transferledger.firm.Firm;
import org.transferledger.licence.Purpose;
import org.transferledger.transfer.Transfer;

/** Who might open what a firm held, by the rules of an access check. */
public final class AccessReview {
  private AccessReview() {}

  /**
   * A person of the holder.
   *
   * @param nationalities as the holder has authorised the person
   * @param purposes each purpose that there is
   */
  public record PersonAccess(
      Person person, FirmRole role, List<Country> nationalities, List<PurposeAccess> purposes) {}

  /**
   * Whether a person might open it for a purpose.
   *
   * @param denied every rule that spoke against it; none if it was granted
   */
  public record PurposeAccess(Purpose purpose, boolean granted, List<Violation> denied) {}

  /**
   * Everyone whom the holder had authorised at the time, in the order in which it had.
   *
   * @param streams as they were at the time
   */
  public static List<PersonAccess> of(Transfer holding, Instant at, Streams streams) {
    Firm holder = streams.find(Firm.STREAM, holding.terms().to().firm().value());
    return holder == null
        ? List.of()
        : holder.people().stream()
            .filter(it -> holder.authorisation(it.person(), at) != null)
            .map(it ->
                new PersonAccess(
                    it.person(),
                    it.role(),
                    it.nationalities(),
                    Stream.of(Purpose.values())
                        .map(purpose -> access(holding, it.person(), purpose, at, streams))
                        .toList()))
            .toList();
  }

  private static PurposeAccess access(
      Transfer holding, Person person, Purpose purpose, Instant at, Streams streams) {
    var request = new AccessRequest(holding.id(), person, purpose);
    var denied = new AccessPolicy(request, holding, at, streams).violations();
    return new PurposeAccess(purpose, denied.isEmpty(), denied);
  }
}
