package org.transferledger.proof;

import tools.jackson.databind.json.JsonMapper;

/** Breaks a rule of the architecture on purpose, to show that it is caught. */
public final class ProofWithALibrary {
  private ProofWithALibrary() {}

  static Object violates() {
    return new JsonMapper();
  }
}
