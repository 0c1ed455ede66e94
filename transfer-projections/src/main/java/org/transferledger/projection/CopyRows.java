package org.transferledger.projection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Inserts rows in the text format of PostgreSQL's COPY: a line a row, its values separated by tabs.
 */
final class CopyRows {
  private CopyRows() {}

  static void copy(Connection connection, String sql, List<@Nullable Object[]> rows)
      throws SQLException {
    var text = new StringBuilder(rows.size() * 256);
    for (var row : rows) {
      for (int i = 0; i < row.length; i++) {
        text.append(i == 0 ? "" : "\t");
        value(text, row[i]);
      }
      text.append('\n');
    }
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(sql, new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new SQLException("the connection broke while rows were sent", "08006", e);
    }
  }

  private static void value(StringBuilder text, @Nullable Object value) {
    switch (value) {
      case null -> text.append("\\N");
      case Collection<?> texts -> escape(text, array(texts));
      case Enum<?> constant -> text.append(constant.name());
      case String string -> escape(text, string);
      default -> text.append(value);
    }
  }

  private static void escape(StringBuilder text, String value) {
    int from = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' || c == '\t' || c == '\n' || c == '\r') {
        text.append(value, from, i).append('\\');
        text.append(c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : '\\');
        from = i + 1;
      }
    }
    text.append(value, from, value.length());
  }

  private static String array(Collection<?> texts) {
    var array = new StringBuilder("{");
    for (Object each : texts) {
      array
          .append(array.length() == 1 ? "\"" : ",\"")
          .append(each.toString().replace("\\", "\\\\").replace("\"", "\\\""))
          .append('"');
    }
    return array.append('}').toString();
  }
}
