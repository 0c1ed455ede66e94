package org.transferledger.technology.imports;

import org.springframework.stereotype.Component;
import org.transferledger.core.Actor;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.http.CommandCall;
import org.transferledger.http.OpaqueTokens;
import org.transferledger.technology.TechnologyCommand.PackageDetails;

/**
 * The ids of packages to which their owner has given a reference: the same on every way in, so that
 * a reference cannot come to name two packages.
 */
@Component
public class PackageReferences {
  private final OpaqueTokens tokens;

  PackageReferences(OpaqueTokens tokens) {
    this.tokens = tokens;
  }

  PackageId id(FirmId owner, String reference) {
    return new PackageId(tokens.id("package", owner.value(), reference));
  }

  /** The id of a package that a call registers. */
  public PackageId id(CommandCall.Creation call, PackageDetails details) {
    return details.reference() != null && call.act().actor() instanceof Actor.FirmMember member
        ? id(member.firm(), details.reference())
        : new PackageId(call.newId());
  }
}
