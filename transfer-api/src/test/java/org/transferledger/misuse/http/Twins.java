package org.transferledger.misuse.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;
import org.transferledger.demo.DemoTransfers;
import org.transferledger.support.MovableClock;

/**
 * Two applications that were one until the case: databases, secrets, keys and time are the same. So
 * are then all answers of theirs, apart from what is normalised here.
 */
final class Twins implements AutoCloseable {
  /** Stands for the id of the restriction, which each has made from an operation of its own. */
  static final String RESTRICTION = "00000000-0000-8000-8000-00000000aaaa";

  private static final int FILLING = 50;

  private static final Pattern PAGE_TOKEN =
      Pattern.compile("((?:pageToken=|\"nextPageToken\":\"|\"cursor\":\"))([A-Za-z0-9_-]+)");

  private static final String FEED = "{\"events\":[";
  private static final String FEED_EVENT = "{\"specversion\"";

  final MovableClock clock = Served.tomorrow();
  final DemoTransfers ground;
  final Served with;
  final Served without;

  private final Map<String, Integer> statuses = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();
  private String restrictionWith = RESTRICTION;
  private String restrictionWithout = RESTRICTION;
  private int compared;

  /** Plays the first chapters once, and lets two go on from there. */
  Twins(Path folder) {
    FileSystemUtils.deleteRecursively(folder.toFile());
    try (var common = Served.start(folder.resolve("with"), folder.resolve("with-keys"), clock)) {
      ground = DemoTransfers.play(common.address());
      fill(common);
    }
    for (String part : List.of("", "-keys", "-signer")) {
      copy(folder.resolve("with" + part), folder.resolve("without" + part));
    }
    var one = starting(folder, "with");
    var other = starting(folder, "without");
    with = one.join();
    without = other.join();
  }

  /** The size of the log shows in how long sealed positions are: the twins have as many digits. */
  private static void fill(Served common) {
    for (int i = 0; i < FILLING; i++) {
      common.does(
          Call.change(
              "/firms/DK-39505678/barriers",
              "limfjord-administrator",
              "filling-" + i,
              "{\"text\": \"Nothing in particular.\", \"addressed\": \"DK\"}"));
    }
    long position =
        common.jdbc().sql("select last_position from log_head").query(Long.class).single();
    if (position < 100 || position > 800) {
      throw new IllegalStateException("a position that is to have three digits: " + position);
    }
  }

  private CompletableFuture<Served> starting(Path folder, String name) {
    return CompletableFuture.supplyAsync(
        () -> Served.start(folder.resolve(name), folder.resolve(name + "-keys"), clock));
  }

  private static void copy(Path from, Path to) {
    try {
      Files.walkFileTree(
          from,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
              Files.copy(
                  folder, to.resolve(from.relativize(folder)), StandardCopyOption.COPY_ATTRIBUTES);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.copy(
                  file,
                  to.resolve(from.relativize(file)),
                  StandardCopyOption.COPY_ATTRIBUTES,
                  LinkOption.NOFOLLOW_LINKS);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    with.close();
    without.close();
  }

  /** The ids that the restriction has got. */
  void restricted(String idWith, String idWithout) {
    restrictionWith = idWith;
    restrictionWithout = idWithout;
  }

  String restrictionWith() {
    return restrictionWith;
  }

  String restrictionWithout() {
    return restrictionWithout;
  }

  /** Sends the same to both and notes where the answers differ; returns that of the one with. */
  HttpResponse<byte[]> compare(Call call) {
    var other =
        CompletableFuture.supplyAsync(
            () -> without.send(call.replacing(RESTRICTION, restrictionWithout)));
    var answer = with.send(call.replacing(RESTRICTION, restrictionWith));
    note(
        call,
        normalised(answer, it -> it.replace(restrictionWith, RESTRICTION)),
        normalised(other.join(), it -> it.replace(restrictionWithout, RESTRICTION)));
    return answer;
  }

  /** Sends one that names the case, and one that names none, to the one with. */
  void compareCase(Call call, String id, String none) {
    var other = call.replacing(id, none);
    String key = call.headers().get("Idempotency-Key");
    if (key != null) {
      other = other.with("Idempotency-Key", "\"none-" + key.substring(1));
    }
    note(
        call,
        normalised(with.send(call), it -> it.replace(id, none)),
        normalised(with.send(other), it -> it));
  }

  void note(Object what, String one, String other) {
    compared++;
    one.lines()
        .findFirst()
        .filter(it -> it.matches("[0-9]{3}"))
        .ifPresent(it -> statuses.merge(it, 1, Integer::sum));
    if (!one.equals(other)) {
      differences.add("%s%nwith: %s%nwithout: %s%n".formatted(what, one, other));
    }
  }

  /** How many of the compared answers had each status. */
  Map<String, Integer> statuses() {
    return statuses;
  }

  int compared() {
    return compared;
  }

  /** What was noted since this was asked last. */
  List<String> differences() {
    var noted = List.copyOf(differences);
    differences.clear();
    return noted;
  }

  /**
   * All of an answer apart from ids, the time, how long the connection is kept, and the size of the
   * log, which is no secret: it shows in the position that a list is as of, and sealed in
   * Consistency-Token and page tokens, of which the length is left. The lines of an upload are
   * recorded side by side, in any order, so the events of a feed are brought into one.
   */
  static String normalised(HttpResponse<byte[]> answer, Function<String, String> ids) {
    var text = new StringBuilder().append(answer.statusCode()).append('\n');
    answer
        .headers()
        .map()
        .forEach((name, values) -> {
          String known = name.toLowerCase(Locale.ROOT);
          if (known.equals("connection")) {
            return;
          }
          for (String value : values) {
            String shown =
                switch (known) {
                  case "date" -> "a time";
                  case "consistency-token" -> value.length() + " characters";
                  case "link" -> pageToken(value);
                  default -> value;
                };
            text.append(known).append(": ").append(shown).append('\n');
          }
        });
    String body = Served.body(answer).replaceFirst("\"asOfPosition\":[0-9]+", "\"asOfPosition\":0");
    return ids.apply(text.append('\n').append(pageToken(ordered(body))).toString());
  }

  private static String ordered(String body) {
    return body.startsWith(FEED)
        ? Arrays.stream(body.split("(?=" + Pattern.quote(FEED_EVENT) + ")|(?=],\"cursor\")", -1))
            .map(it -> it.endsWith(",") ? it.substring(0, it.length() - 1) : it)
            .sorted()
            .collect(Collectors.joining("\n"))
        : body;
  }

  private static String pageToken(String text) {
    return PAGE_TOKEN
        .matcher(text)
        .replaceAll(it -> it.group(1) + it.group(2).length() + " characters");
  }
}
