package org.transferledger.misuse.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.transferledger.core.CaseId;
import org.transferledger.core.ExportId;
import org.transferledger.history.read.HistoryFilter;
import org.transferledger.history.read.HistoryProjector;
import org.transferledger.history.read.HistoryView;
import org.transferledger.history.read.HistoryView.HistoryEntry;
import org.transferledger.history.read.HistoryView.Subject;
import org.transferledger.history.read.HistoryView.SubjectType;
import org.transferledger.http.AuditPages;
import org.transferledger.http.Csv;
import org.transferledger.http.RequestProblem;
import org.transferledger.misuse.CustodyStep;
import org.transferledger.misuse.EvidenceItem;
import org.transferledger.misuse.MisuseCase;
import org.transferledger.misuse.read.CaseProjector;
import org.transferledger.misuse.read.CaseView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the file of a case as a ZIP archive, the same each time: {@code case.json} (its state),
 * {@code timeline.ndjson} (every event that concerns it, as in the history), {@code evidence.csv}
 * (RFC 4180; a row for each item and one for each custody step), {@code README.txt}, and last, as
 * the sign that nothing is missing, {@code manifest.json} with the SHA-256 of each.
 */
@Component
class CaseFile {
  private static final int PAGE = 500;

  private static final String README =
      """
      The file of a misuse case, as it stood at the position of the log that manifest.json names.

      case.json        the case
      timeline.ndjson  every event that concerns it, one a line, in the order of the log
      evidence.csv     each item of evidence, and each step of its custody
      manifest.json    the SHA-256 of each of these and the number of events; it is written last, so a
                       file without it is not whole

      What this ledger keeps of evidence is its SHA-256. Compare it with that of the item itself.
      Who has reported is not in this file.
      """;

  private final CaseView cases;
  private final HistoryView history;
  private final AuditPages pages;
  private final JsonMapper json;

  CaseFile(
      CaseView cases,
      HistoryView history,
      AuditPages pages,
      @Qualifier("eventJson") JsonMapper json) {
    this.cases = cases;
    this.history = history;
    this.pages = pages;
    this.json = json;
  }

  /** The file as of the record of the export. */
  StreamingResponseBody of(ExportId export, CaseId id) {
    pages.awaitAll(List.of(HistoryProjector.VIEW, CaseProjector.VIEW));
    long position =
        history
            .lastOf(export.toString())
            .orElseThrow(() -> RequestProblem.NOT_FOUND.because("There is no such record."));
    MisuseCase misuse =
        cases
            .one(id, position)
            .orElseThrow(() -> RequestProblem.RECORD_DISPOSED.because("It was disposed of."));
    return out -> write(out, misuse, position);
  }

  private void write(OutputStream out, MisuseCase misuse, long position) throws IOException {
    Map<String, String> digests = new LinkedHashMap<>();
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    entry(zip, digests, "README.txt", it -> it.write(README.getBytes(StandardCharsets.UTF_8)));
    entry(zip, digests, "case.json", it -> it.write(json.writeValueAsBytes(misuse)));
    entry(zip, digests, "evidence.csv", it -> evidence(it, misuse.evidence()));
    long[] events = {0};
    entry(zip, digests, "timeline.ndjson", it -> events[0] = timeline(it, misuse.id(), position));
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("case", misuse.id());
    manifest.put("atPosition", position);
    manifest.put("events", events[0]);
    manifest.put("sha256", digests);
    zip.putNextEntry(fixed("manifest.json"));
    zip.write(json.writeValueAsBytes(manifest));
    zip.closeEntry();
    zip.finish();
    zip.flush();
  }

  /** What a part consists of. */
  @FunctionalInterface
  private interface Part {
    void writeTo(OutputStream out) throws IOException;
  }

  private static void entry(
      ZipOutputStream zip, Map<String, String> digests, String name, Part part) throws IOException {
    zip.putNextEntry(fixed(name));
    var out = new DigestOutputStream(zip, sha256());
    part.writeTo(out);
    digests.put(name, HexFormat.of().formatHex(out.getMessageDigest().digest()));
    zip.closeEntry();
  }

  /** The time of an entry is no news, and would make each archive another one. */
  private static ZipEntry fixed(String name) {
    var entry = new ZipEntry(name);
    entry.setTime(0);
    return entry;
  }

  private long timeline(OutputStream out, CaseId id, long position) throws IOException {
    var filter = HistoryFilter.of(new Subject(SubjectType.CASE, id.toString()), null, true);
    long written = 0;
    long after = 0;
    List<HistoryEntry> page;
    do {
      page = history.entries(filter, position, after, PAGE);
      for (HistoryEntry entry : page) {
        out.write(json.writeValueAsBytes(entry));
        out.write('\n');
        after = entry.position();
      }
      written += page.size();
    } while (page.size() == PAGE);
    return written;
  }

  private static void evidence(OutputStream out, List<EvidenceItem> items) throws IOException {
    row(
        out,
        "evidence",
        "description",
        "mediaType",
        "size",
        "sha256",
        "source",
        "collector",
        "at",
        "excluded",
        "custodyTo",
        "custodyReason");
    for (EvidenceItem it : items) {
      var evidence = it.evidence();
      row(
          out,
          it.id().toString(),
          evidence.description(),
          evidence.mediaType(),
          Long.toString(evidence.size()),
          evidence.sha256().hex(),
          evidence.source(),
          evidence.collector(),
          evidence.collectedAt().toString(),
          it.excluded() == null ? "" : it.excluded(),
          "",
          "");
      for (CustodyStep step : it.steps()) {
        row(
            out,
            it.id().toString(),
            "",
            "",
            "",
            "",
            "",
            "",
            step.at().toString(),
            "",
            step.to(),
            step.reason());
      }
    }
  }

  private static void row(OutputStream out, String... fields) throws IOException {
    out.write(Csv.row(fields).getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
