package org.transferledger.projection;

import java.sql.SQLException;

/** The database has refused rows, or could not be reached. */
public final class RowsNotWritten extends RuntimeException {
  private static final long serialVersionUID = 1;

  RowsNotWritten(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
