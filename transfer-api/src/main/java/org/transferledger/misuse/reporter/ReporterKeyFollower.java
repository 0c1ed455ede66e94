package org.transferledger.misuse.reporter;

import org.transferledger.misuse.MisuseEvent.CaseDisposed;
import org.transferledger.misuse.MisuseEvent.ReporterDisposed;
import org.transferledger.projection.Follower;
import org.transferledger.projection.ProjectedEvent;

/**
 * Destroys the key of each identity that was disposed of, by itself or with its case, once that is
 * on record. What was missed is made up for after a restart.
 */
public final class ReporterKeyFollower implements Follower {
  /** Under which name its progress is kept. */
  public static final String NAME = "reporter-keys";

  private final ReporterVault vault;

  public ReporterKeyFollower(ReporterVault vault) {
    this.vault = vault;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void follow(ProjectedEvent projected) {
    switch (projected.event()) {
      case ReporterDisposed e -> vault.destroy(e.caseId());
      case CaseDisposed e -> vault.destroy(e.caseId());
      default -> {
        // The others leave it as it is.
      }
    }
  }
}
