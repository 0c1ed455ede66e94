package org.transferledger.misuse.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.ledger.embedded.EmbeddedDatabase;

/** What an application has left behind, wherever somebody could look. */
final class Traces {
  private static final Pattern BYTES = Pattern.compile("\\\\x([0-9a-f]+)");

  private final Served served;
  private final Path data;
  private int tables;
  private int rows;
  private int files;

  Traces(Served served, Path data) {
    this.served = served;
    this.data = data;
  }

  /** Every row of every table: as a text, and what it has in bytes as they are. */
  void ofTables(BiConsumer<String, byte[]> look) {
    var jdbc = owner();
    var names =
        texts(
            jdbc,
            """
                select format('%I.%I', schemaname, tablename) from pg_tables
                 where schemaname not in ('pg_catalog', 'information_schema')
                union all values ('pg_catalog.pg_stat_activity'), ('pg_catalog.pg_prepared_statements'),
                                 ('pg_catalog.pg_statistic')
            """);
    tables = names.size();
    for (String name : names) {
      for (String row : rows(jdbc, name)) {
        rows++;
        look.accept(name, row.getBytes(StandardCharsets.UTF_8));
        BYTES
            .matcher(row)
            .results()
            .forEach(it -> look.accept(name + ", bytes", HexFormat.of().parseHex(it.group(1))));
      }
    }
  }

  private static List<String> rows(JdbcClient jdbc, String table) {
    return texts(jdbc, "select it::text from " + table + " it");
  }

  private static List<String> texts(JdbcClient jdbc, String query) {
    return jdbc.sql(query).query((row, _) -> Objects.requireNonNull(row.getString(1))).list();
  }

  /** Every file of the database and of its log, after all is written to them. */
  void ofFiles(BiConsumer<String, byte[]> look) {
    owner().sql("checkpoint").update();
    List<Path> found = new ArrayList<>();
    for (Path folder : List.of(data.resolve("postgres"), data.resolve("postgres.log"))) {
      try (var walk = Files.walk(folder)) {
        walk.filter(Files::isRegularFile).forEach(found::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    for (Path file : found) {
      try {
        look.accept(file.toString(), Files.readAllBytes(file));
        files++;
      } catch (NoSuchFileException e) {
        // The server has done away with it meanwhile.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private JdbcClient owner() {
    return JdbcClient.create(served.bean(EmbeddedDatabase.class).dataSource());
  }

  int tables() {
    return tables;
  }

  int rows() {
    return rows;
  }

  int files() {
    return files;
  }
}
