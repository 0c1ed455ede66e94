package org.transferledger.core;

/** A record that is no longer shown once the time that it must be kept has passed. */
public interface Disposable {
  /** Whether it was disposed of. */
  boolean disposed();
}
