package org.transferledger.transfer;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Breaks a rule of the architecture on purpose, to show that it is caught. */
public final class DomainWithDatabase {
  private DomainWithDatabase() {}

  static void violates(DataSource source) throws SQLException {
    source.getConnection().close();
  }
}
