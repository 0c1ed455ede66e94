package org.transferledger.projection;

/**
 * A statement of a projector, one constant of an enum. Of the writes of a batch, those of an
 * earlier constant are executed before those of a later one, each kind in bulk; so an enum names
 * what inserts first, and then what changes the rows.
 */
public interface Write {
  /**
   * What is executed. Tables are named with their schema.
   *
   * <ul>
   *   <li>{@code copy <table> (<columns>) from stdin} inserts.
   *   <li>A statement with {@code unnest(?::uuid[], ?::bigint[], …)}, which has a question mark for
   *       each column and no other, is executed once for all rows of a batch: it sees none of what
   *       it writes for the others of them. No value is an array.
   *   <li>Any other is executed for each row, in the order in which they were added, with a
   *       question mark for each value.
   * </ul>
   */
  String sql();

  /** Its place among the statements of the projector; that of the enum. */
  int ordinal();
}
