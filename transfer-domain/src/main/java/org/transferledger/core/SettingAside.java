package org.transferledger.core;

/**
 * What ends a decision that nothing else ends.
 *
 * @param reference of the ruling or of the change of a list, as its author names it
 */
public record SettingAside(Ground ground, String reference, String reason) {
  public SettingAside {
    Fields.check()
        .present("ground", ground)
        .text("reference", reference, 200)
        .text("reason", reason, 2_000)
        .orThrow();
  }

  /** By what a decision is set aside. */
  public enum Ground {
    APPEAL,
    COURT,
    DELISTING
  }
}
