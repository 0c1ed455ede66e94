package org.transferledger.misuse.reporter;

import org.transferledger.misuse.MisuseEvent.CaseDisposed;
import org.transferledger.misuse.MisuseEvent.ReporterDisposed;
import org.transferledger.projection.ProjectedEvent;
import org.transferledger.projection.Projector;

/**
 * Destroys the key of each identity that was disposed of, by itself or with its case, once that is
 * on record. What was missed is made up for after a restart.
 */
public final class ReporterKeyProjector implements Projector {
  /** The name of this view. */
  public static final String VIEW = "reporter-keys-v1";

  private final ReporterVault vault;

  public ReporterKeyProjector(ReporterVault vault) {
    this.vault = vault;
  }

  @Override
  public String view() {
    return VIEW;
  }

  @Override
  public void project(ProjectedEvent projected) {
    switch (projected.event()) {
      case ReporterDisposed e -> vault.destroy(e.caseId());
      case CaseDisposed e -> vault.destroy(e.caseId());
      default -> {
        // The others leave it as it is.
      }
    }
  }
}
