package org.transferledger.projection;

/**
 * A statement of a projector, one constant of an enum. Of the writes of a batch, those of an
 * earlier constant are executed before those of a later one, each kind in bulk; so an enum names
 * what inserts first, and then what changes the rows.
 */
public interface Write {
  /**
   * {@code copy <table> (<columns>) from stdin}, which inserts, or a statement with a question mark
   * for each value. Tables are named with their schema.
   */
  String sql();

  /** Its place among the statements of the projector; that of the enum. */
  int ordinal();
}
