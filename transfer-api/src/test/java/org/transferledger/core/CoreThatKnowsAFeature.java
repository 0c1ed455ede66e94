package org.transferledger.core;

import org.transferledger.transfer.FeatureThatKnowsTheCore;

/** Breaks a rule of the architecture on purpose, to show that it is caught. */
public final class CoreThatKnowsAFeature {
  private CoreThatKnowsAFeature() {}

  static Object violates() {
    return FeatureThatKnowsTheCore.inCircles();
  }
}
