package org.transferledger.technology.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come.
 *
 * @param complete whether the upload was received to its end; if not, it is under way or broken,
 *     and sending it again goes on where it stopped
 * @param received lines that are settled
 * @param registered packages that were new
 * @param repeated lines whose package is registered already, just as they say
 * @param refused lines of which no package was made
 * @param refusedLines why, in the order of the lines; one line can have several faults
 * @param nextPageToken for more of them; absent on the last page
 */
public record ImportReport(
    UUID id,
    boolean complete,
    int received,
    int registered,
    int repeated,
    int refused,
    List<RefusedLine> refusedLines,
    @Nullable String nextPageToken) {

  /**
   * One fault of one line.
   *
   * @param line from 1 on; in CSV the header is none, and a line is a record
   * @param field at fault, if it is a field
   * @param value what stood there, shortened
   * @param rule address of the page of the rule
   * @param detail what was found
   */
  public record RefusedLine(
      int line, @Nullable String field, @Nullable String value, String rule, String detail) {}
}
