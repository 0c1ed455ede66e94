package org.transferledger.proof.verifier;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The files of a log that is served. */
final class HttpFiles implements LogFiles {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final int SECONDS = 60;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final String base;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * @param base the address of the log: below it are {@code checkpoint} and {@code tile/}
   */
  HttpFiles(URI base) {
    String text = base.toString();
    this.base = text.endsWith("/") ? text : text + "/";
  }

  @Override
  public byte[] read(String path) throws IOException {
    var request = HttpRequest.newBuilder(URI.create(base + path)).GET().build();
    var limited = BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST);
    var answer = client.sendAsync(request, limited);
    try {
      return content(answer.get(SECONDS, TimeUnit.SECONDS), path);
    } catch (ExecutionException e) {
      throw new IOException(path + ": " + e.getCause(), e);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException(path + ": no answer within " + SECONDS + " seconds", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(path);
    }
  }

  private static byte[] content(HttpResponse<byte[]> answer, String path) throws IOException {
    return switch (answer.statusCode()) {
      case OK -> answer.body();
      case NOT_FOUND -> throw new NoSuchFileException(path, null, "the log does not serve it");
      default -> throw new IOException(path + ": the log answers " + answer.statusCode());
    };
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
