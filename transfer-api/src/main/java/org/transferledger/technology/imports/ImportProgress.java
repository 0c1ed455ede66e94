package org.transferledger.technology.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.transferledger.core.FirmId;
import org.transferledger.technology.imports.ImportReport.RefusedLine;

/** Keeps how far imports have come. */
@Repository
public class ImportProgress {
  private final JdbcClient jdbc;

  ImportProgress(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Where an import stands.
   *
   * @param digest SHA-256 of all bytes up to the end of the last line that is settled
   */
  record Standing(
      FirmId firm,
      byte[] digest,
      int received,
      int registered,
      int repeated,
      int refused,
      boolean complete) {
    Standing plus(byte[] digest, int registered, int repeated, int refused) {
      return new Standing(
          firm,
          digest,
          received + registered + repeated + refused,
          this.registered + registered,
          this.repeated + repeated,
          this.refused + refused,
          complete);
    }

    boolean agreesWith(byte[] digest) {
      return Arrays.equals(this.digest, digest);
    }
  }

  /** Where the import stands, which begins if it has not. */
  @Transactional
  public Standing begin(UUID id, FirmId firm) {
    jdbc.sql(
            """
            insert into package_import (id, firm, digest) values (?, ?, ?) on conflict (id) do nothing
            """)
        .params(id, firm.value(), UploadLines.sha256().digest())
        .update();
    return find(id).orElseThrow();
  }

  Optional<Standing> find(UUID id) {
    return jdbc.sql("select * from package_import where id = ?")
        .params(id)
        .query((row, _) ->
            new Standing(
                new FirmId(row.getString("firm")),
                row.getBytes("digest"),
                row.getInt("received"),
                row.getInt("registered"),
                row.getInt("repeated"),
                row.getInt("refused"),
                row.getBoolean("complete")))
        .optional();
  }

  /**
   * Moves on.
   *
   * @param refusals of the lines in between
   * @return false if another upload of the same import has moved on meanwhile; then nothing is kept
   */
  @Transactional
  public boolean advance(
      UUID id, Standing before, Standing after, List<RefusedLine> refusals, boolean complete) {
    int moved =
        jdbc.sql(
                """
                update package_import
                   set digest = :digest, received = :received, registered = :registered, repeated = :repeated,
                       refused = :refused, complete = :complete
                 where id = :id and received = :before and not complete
                """)
            .param("digest", after.digest())
            .param("received", after.received())
            .param("registered", after.registered())
            .param("repeated", after.repeated())
            .param("refused", after.refused())
            .param("complete", complete)
            .param("id", id)
            .param("before", before.received())
            .update();
    if (moved == 1) {
      for (int i = 0; i < refusals.size(); i++) {
        keep(id, i, refusals.get(i));
      }
    }
    return moved == 1;
  }

  private void keep(UUID id, int ordinal, RefusedLine refusal) {
    jdbc.sql(
            """
            insert into package_import_refusal (import_id, line, ordinal, rule, field, value, detail)
            values (:id, :line, :ordinal, :rule, :field, :value, :detail)
            """)
        .param("id", id)
        .param("line", refusal.line())
        .param("ordinal", ordinal)
        .param("rule", refusal.rule())
        .param("field", refusal.field())
        .param("value", storable(refusal.value()))
        .param("detail", storable(refusal.detail()))
        .update();
  }

  /** PostgreSQL keeps every character but one. */
  private static @Nullable String storable(@Nullable String text) {
    return text == null ? null : text.replace('\0', '\uFFFD');
  }

  /** A refusal with its place in the list. */
  record Placed(int ordinal, RefusedLine refusal) {}

  List<Placed> refusals(UUID id, int afterLine, int afterOrdinal, int limit) {
    return jdbc.sql(
            """
            select line, ordinal, field, value, rule, detail from package_import_refusal
             where import_id = ? and (line, ordinal) > (?, ?) order by line, ordinal limit ?
            """)
        .params(id, afterLine, afterOrdinal, limit)
        .query((row, _) ->
            new Placed(
                row.getInt("ordinal"),
                new RefusedLine(
                    row.getInt("line"),
                    row.getString("field"),
                    row.getString("value"),
                    row.getString("rule"),
                    row.getString("detail"))))
        .list();
  }
}
