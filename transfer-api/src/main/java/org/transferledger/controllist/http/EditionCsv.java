package org.transferledger.controllist.http;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.transferledger.controllist.ControlListCommand.Edition;
import org.transferledger.controllist.Entry;
import org.transferledger.core.InvalidFields;
import org.transferledger.core.InvalidFields.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * An edition as CSV after RFC 4180 in UTF-8: the header {@value #HEADER}, then a code and its title
 * on each line. Every line at fault is named, not only the first.
 */
final class EditionCsv {
  private static final String HEADER = "code,title";
  private static final int MAX_FAULTS = 100;
  private static final CsvMapper CSV =
      CsvMapper.builder()
          .enable(CsvReadFeature.WRAP_AS_ARRAY)
          .enable(CsvReadFeature.SKIP_EMPTY_LINES)
          .build();

  private final String list;
  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> codes = new HashSet<>();
  private final List<Fault> faults = new ArrayList<>();

  private EditionCsv(String list) {
    this.list = list;
  }

  /**
   * The edition that the text lists.
   *
   * @throws InvalidFields with the first {@value #MAX_FAULTS} faults; each field is the line,
   *     counted from 1 for the header, and the column
   */
  static Edition read(String list, byte[] csv) {
    var reading = new EditionCsv(list);
    reading.lines(csv);
    if (!reading.faults.isEmpty()) {
      throw new InvalidFields(reading.faults);
    }
    return new Edition(reading.entries);
  }

  private void lines(byte[] csv) {
    var text =
        new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8.newDecoder());
    try (var parser = CSV.createParser(text)) {
      int line = 1;
      for (int row = 0; faults.size() < MAX_FAULTS; row++) {
        // The outer array first, then one array a row; the end of the outer one is the end.
        if (row == 0) {
          parser.nextToken();
        }
        if (parser.nextToken() != JsonToken.START_ARRAY) {
          return;
        }
        List<String> cells = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          // The start of a row has no place of its own; its first cell has.
          line = cells.isEmpty() ? parser.currentTokenLocation().getLineNr() : line;
          cells.add(parser.getString());
        }
        if (row == 0) {
          header(cells);
        } else {
          entry(line, cells);
        }
      }
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      fault(line, "", null, "CSV after RFC 4180 in UTF-8");
    }
  }

  private void header(List<String> cells) {
    if (!String.join(",", cells).replace("\uFEFF", "").equals(HEADER)) {
      fault(1, "", String.join(",", cells), "the header " + HEADER);
    }
  }

  private void entry(int line, List<String> cells) {
    if (cells.size() != 2) {
      fault(line, "", cells.size() + " columns", "a code and a title");
      return;
    }
    try {
      Entry entry = Entry.of(list, cells.get(0), cells.get(1));
      entries.add(entry);
      if (!codes.add(entry.code())) {
        fault(line, "code", entry.code(), "no code twice");
      }
    } catch (InvalidFields e) {
      e.faults().forEach(it -> fault(line, it.field(), it.value(), it.rule()));
    }
  }

  private void fault(int line, String column, @Nullable String value, String rule) {
    if (faults.size() < MAX_FAULTS) {
      faults.add(Fault.of("line " + line + (column.isEmpty() ? "" : ": " + column), value, rule));
    }
  }
}
