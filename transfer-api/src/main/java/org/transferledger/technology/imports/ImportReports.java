package org.transferledger.technology.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.transferledger.core.Actor;
import org.transferledger.http.OpaqueTokens;
import org.transferledger.http.Records;
import org.transferledger.http.RequestProblem;
import org.transferledger.technology.imports.ImportProgress.Placed;

/** Tells the people of a firm how far its imports have come. */
@Component
public class ImportReports {
  private static final int DEFAULT_PAGE = 100;
  private static final int LARGEST_PAGE = 500;

  private final ImportProgress progress;
  private final OpaqueTokens tokens;

  ImportReports(ImportProgress progress, OpaqueTokens tokens) {
    this.progress = progress;
    this.tokens = tokens;
  }

  /** The report, or the same 404 whether there is no such import or it is not for this caller. */
  public ImportReport report(
      UUID id, Actor caller, @Nullable Integer pageSize, @Nullable String pageToken) {
    var standing =
        progress
            .find(id)
            .filter(it -> Records.belongsTo(it.firm(), caller))
            .orElseThrow(() -> RequestProblem.NOT_FOUND.because("There is no such import."));
    int size = pageSize == null ? DEFAULT_PAGE : Math.clamp(pageSize, 1, LARGEST_PAGE);
    String purpose = "import\n" + id;
    Place place = pageToken == null ? new Place(0, 0) : place(purpose, pageToken);
    List<Placed> found = progress.refusals(id, place.line, place.ordinal, size + 1);
    boolean last = found.size() <= size;
    List<Placed> page = last ? found : found.subList(0, size);
    String next =
        last
            ? null
            : tokens.seal(
                purpose, page.getLast().refusal().line() + " " + page.getLast().ordinal());
    return new ImportReport(
        id,
        standing.complete(),
        standing.received(),
        standing.registered(),
        standing.repeated(),
        standing.refused(),
        page.stream().map(Placed::refusal).toList(),
        next);
  }

  private record Place(int line, int ordinal) {}

  private Place place(String purpose, String token) {
    return tokens
        .open(purpose, token)
        .map(it -> it.split(" ", 2))
        .map(it -> new Place(Integer.parseInt(it[0]), Integer.parseInt(it[1])))
        .orElseThrow(
            () -> RequestProblem.PAGE_TOKEN_FOREIGN.because("This token belongs to another list."));
  }
}
