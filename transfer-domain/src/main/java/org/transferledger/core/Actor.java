package org.transferledger.core;

/**
 * A person in the capacity in which they act. The capacity comes from a verified token, never from
 * a request body.
 */
public sealed interface Actor {
  Person person();

  /** Runs the system and, two together, establishes an authority. Sees no record contents. */
  record Operator(Person person) implements Actor {}

  /** Decides for a state. The state's authority must have appointed the person as well. */
  record Officer(Person person, Country state) implements Actor {}

  /** Acts for a partner firm. */
  record FirmMember(Person person, FirmId firm, FirmRole role) implements Actor {}

  /** Reads history within a mandate that the state's authority has granted. */
  record Auditor(Person person, Country state) implements Actor {}

  /** Works misuse cases. */
  record Investigator(Person person) implements Actor {}

  /** Decides for a state whether somebody may learn who has reported misuse. */
  record Custodian(Person person, Country state) implements Actor {}

  /** Reports misuse under a pseudonym that is made for this one report. */
  record Reporter(Person person) implements Actor {}

  /** The system itself, when a time has come that an earlier decision has set. */
  record Deadline(Person person) implements Actor {
    private static final Deadline SYSTEM =
        new Deadline(new Person("urn:transfer-ledger", "deadline"));

    public static Deadline system() {
      return SYSTEM;
    }
  }

  /** What a person may do within a firm. */
  enum FirmRole {
    ADMINISTRATOR,
    EXPORT_CONTROL_OFFICER,
    ENGINEER
  }
}
