package org.transferledger.app;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.transferledger.projection.DeadLetterBox;

/** Tries again, once its time has come, what views could not take. */
@Component
class DeadLetterRetry {
  private final DeadLetterBox box;

  DeadLetterRetry(DeadLetterBox box) {
    this.box = box;
  }

  @Scheduled(fixedDelay = 5_000)
  void retry() {
    box.retryDue();
  }
}
