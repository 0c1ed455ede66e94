package org.transferledger.firm;

import java.time.Instant;
import java.util.List;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.Fields;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;

/**
 * What a firm lets one of its people do.
 *
 * @param nationalities every one that the person has
 * @param packages whose revisions the person may open; none for someone who opens nothing
 * @param until the first moment at which it is over
 */
public record Authorisation(
    Person person,
    FirmRole role,
    List<Country> nationalities,
    List<PackageId> packages,
    Instant until) {
  public Authorisation {
    Fields.check()
        .present("person", person)
        .present("role", role)
        .some("nationalities", nationalities, 10)
        .distinct("packages", packages, 1_000)
        .present("until", until)
        .orThrow();
    nationalities = List.copyOf(nationalities);
    packages = List.copyOf(packages);
  }

  boolean inForce(Instant at) {
    return at.isBefore(until);
  }
}
