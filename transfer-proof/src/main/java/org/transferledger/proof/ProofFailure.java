package org.transferledger.proof;

/** What was to be proved is not proved: the message says why. */
public final class ProofFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ProofFailure(String message) {
    super(message);
  }
}
