package org.transferledger.technology.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.InvalidFields;
import org.transferledger.core.InvalidFields.Fault;
import org.transferledger.http.JsonFaults;
import org.transferledger.technology.TechnologyCommand.PackageDetails;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** Makes packages of lines, of either format, by the same rules. */
final class PackageLines {
  private static final CsvMapper CSV = CsvMapper.builder().build();
  private static final List<String> COLUMNS =
      List.of("reference", "title", "description", "distributionStatement", "derivedFrom");
  private static final Set<String> NEEDED = Set.of("reference", "title");
  private static final String MARK = "\uFEFF";

  private final JsonMapper json;
  private final @Nullable List<String> header;

  private PackageLines(JsonMapper json, @Nullable List<String> header) {
    this.json = json;
    this.header = header;
  }

  /** Each line a JSON object. */
  static PackageLines ndjson(JsonMapper json) {
    return new PackageLines(json, null);
  }

  /**
   * Each line a record after RFC 4180; the first one names the columns, in any order.
   *
   * @throws InvalidFields if the first line does not
   */
  static PackageLines csv(JsonMapper json, UploadLines lines) throws IOException {
    var first = lines.next();
    List<String> header = first == null ? List.of() : cells(bytes(first));
    List<Fault> faults = new ArrayList<>();
    header.stream()
        .filter(it -> !COLUMNS.contains(it))
        .forEach(it -> faults.add(Fault.of("header", it, "one of " + COLUMNS)));
    if (header.stream().distinct().count() < header.size()) {
      faults.add(new Fault("header", null, "each column once"));
    }
    if (!header.containsAll(NEEDED)) {
      faults.add(new Fault("header", null, "the columns reference and title"));
    }
    if (!faults.isEmpty()) {
      throw new InvalidFields(faults);
    }
    return new PackageLines(json, header);
  }

  /**
   * The package that a line stands for.
   *
   * @throws InvalidFields if it stands for none
   */
  PackageDetails read(UploadLines.Line line) {
    byte[] bytes = bytes(line);
    try {
      PackageDetails details =
          header == null
              ? json.readValue(bytes, PackageDetails.class)
              : json.treeToValue(object(header, cells(bytes)), PackageDetails.class);
      if (details == null || details.reference() == null) {
        throw new InvalidFields(List.of(new Fault("reference", null, "required")));
      }
      return details;
    } catch (JacksonException e) {
      throw new InvalidFields(JsonFaults.of(e), e);
    }
  }

  private static byte[] bytes(UploadLines.Line line) {
    if (line.bytes() == null) {
      throw new InvalidFields(
          List.of(new Fault("", null, "at most " + UploadLines.LONGEST + " bytes")));
    }
    return line.bytes();
  }

  private JsonNode object(List<String> header, List<String> cells) {
    if (cells.size() != header.size()) {
      throw new InvalidFields(
          List.of(new Fault("", cells.size() + " cells", header.size() + " cells")));
    }
    var object = json.createObjectNode();
    for (int i = 0; i < header.size(); i++) {
      // A cell has no other way to say that there is nothing.
      if (!cells.get(i).isEmpty()) {
        object.put(header.get(i), cells.get(i));
      }
    }
    return object;
  }

  private static List<String> cells(byte[] line) {
    try (MappingIterator<String[]> records =
        CSV.readerFor(String[].class).with(CsvReadFeature.WRAP_AS_ARRAY).readValues(text(line))) {
      return records.hasNext()
          ? Arrays.stream(Objects.requireNonNull(records.next())).toList()
          : List.of();
    } catch (JacksonException e) {
      throw new InvalidFields(List.of(new Fault("", null, "a record after RFC 4180")), e);
    }
  }

  private static String text(byte[] line) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      return text.startsWith(MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new InvalidFields(List.of(new Fault("", null, "UTF-8")), e);
    }
  }
}
