package org.transferledger.transfer;

import org.transferledger.core.CoreThatKnowsAFeature;

/** Breaks a rule of the architecture on purpose, to show that it is caught. */
public final class FeatureThatKnowsTheCore {
  private FeatureThatKnowsTheCore() {}

  public static Object inCircles() {
    return CoreThatKnowsAFeature.class;
  }
}
