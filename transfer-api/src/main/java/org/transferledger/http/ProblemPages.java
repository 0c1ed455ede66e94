package org.transferledger.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collection;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages that problem types point to. */
@RestController
@Tag(name = "problems")
class ProblemPages {
  private final ProblemCatalogue catalogue;

  ProblemPages(ProblemCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping("/problems")
  @Operation(summary = "Every kind of problem, with the rule behind it")
  Collection<ProblemCatalogue.ProblemPage> all() {
    return catalogue.entries().values();
  }

  @GetMapping("/problems/{slug}")
  @Operation(summary = "One kind of problem, with the rule behind it")
  ProblemCatalogue.ProblemPage one(@PathVariable String slug) {
    var entry = catalogue.find(slug);
    if (entry == null) {
      throw RequestProblem.NOT_FOUND.because("There is no problem of this name.");
    }
    return entry;
  }
}
