package org.transferledger.controllist.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.controllist.ControlListCommand.LoadListEdition;
import org.transferledger.controllist.ControlListEdition;
import org.transferledger.controllist.ControlLists;
import org.transferledger.controllist.ControlLists.ControlList;
import org.transferledger.controllist.EditionId;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.http.Records;

/** Control lists over HTTP. */
@RestController
@RequestMapping("/control-lists")
@Tag(name = "control lists")
class ControlListEndpoint {
  private static final String EDITION = "/{list}/editions/{edition}";

  private final Records records;

  ControlListEndpoint(Records records) {
    this.records = records;
  }

  @PutMapping(path = EDITION, consumes = "text/csv")
  @Operation(
      summary = "Load an edition of a list, as CSV with the header code,title (operator)",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
  ResponseEntity<CommandAnswer> load(
      @PathVariable String list,
      @PathVariable String edition,
      @RequestBody byte[] csv,
      CommandCall.Creation call) {
    var id = EditionId.of(list, edition);
    return call.create(
        new LoadListEdition(call.act(), id, EditionCsv.read(list, csv)),
        id,
        "/control-lists/" + list + "/editions/" + edition);
  }

  @GetMapping(EDITION)
  @Operation(summary = "The codes of an edition that is loaded")
  ResponseEntity<ControlListEdition> get(@PathVariable String list, @PathVariable String edition) {
    return records.get(ControlListEdition.STREAM, EditionId.of(list, edition), _ -> true);
  }

  @GetMapping
  @Operation(summary = "The lists that are known from the start, with their categories")
  List<ControlList> lists() {
    return ControlLists.all();
  }
}
