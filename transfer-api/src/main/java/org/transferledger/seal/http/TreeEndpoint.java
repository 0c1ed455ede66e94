package org.transferledger.seal.http;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.http.ProblemException;
import org.transferledger.http.RequestProblem;
import org.transferledger.seal.SealedLog;

/**
 * The log as C2SP's tlog-tiles has it, below {@code /log}. It shows nothing of the events but their
 * number, so that everybody may read it.
 */
@RestController
@Tag(name = "log")
class TreeEndpoint {
  private static final String ROOT = "/log/";
  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final SealedLog log;

  TreeEndpoint(SealedLog log) {
    this.log = log;
  }

  @GetMapping("/log/checkpoint")
  @Operation(summary = "How far the log has come, signed (everybody, without a token)")
  ResponseEntity<String> checkpoint() {
    return log.checkpoint()
        .map(it -> text(CacheControl.noCache(), it))
        .orElseThrow(() -> none("nothing was signed yet"));
  }

  @GetMapping("/log/keys")
  @Operation(summary = "The keys that sign the log, one a line (everybody, without a token)")
  ResponseEntity<String> keys() {
    return text(CacheControl.maxAge(Duration.ofHours(1)), log.keys());
  }

  /**
   * Tiles and entries. Their addresses are those of the format, which this document's way of
   * describing addresses has no words for.
   */
  @Hidden
  @GetMapping("/log/tile/**")
  ResponseEntity<byte[]> tile(HttpServletRequest request) {
    String path = request.getRequestURI().substring(ROOT.length());
    return log.tile(path)
        .map(it ->
            ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(it))
        .orElseThrow(() -> none("there is no such tile"));
  }

  private static ResponseEntity<String> text(CacheControl cache, String text) {
    return ResponseEntity.ok().cacheControl(cache).contentType(TEXT).body(text);
  }

  private static ProblemException none(String what) {
    return RequestProblem.NOT_FOUND.because(what);
  }
}
