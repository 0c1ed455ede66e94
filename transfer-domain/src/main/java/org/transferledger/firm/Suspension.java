package org.transferledger.firm;

import org.transferledger.core.Grounds;
import org.transferledger.core.Person;

/** Why a firm may not take part for now, and who decided it. */
public record Suspension(Grounds grounds, Person by) {}
