package org.transferledger.misuse.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Hears all that is logged at the levels that are asked for, until it is closed. */
final class Heard implements AutoCloseable {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Map<Logger, Level> before = new LinkedHashMap<>();
  private final Ear ear = new Ear();
  private final Logger root;

  Heard(Map<String, Level> levels) {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    levels.forEach((name, level) -> {
      Logger logger = context.getLogger(name);
      before.put(logger, logger.getLevel());
      logger.setLevel(level);
    });
    ear.setContext(context);
    ear.start();
    root.addAppender(ear);
  }

  private final class Ear extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      String thrown =
          event.getThrowableProxy() == null
              ? ""
              : ThrowableProxyUtil.asString(Objects.requireNonNull(event.getThrowableProxy()));
      lines.add(
          "%s %s [%s] %s %s %s"
              .formatted(
                  event.getLevel(),
                  event.getLoggerName(),
                  event.getThreadName(),
                  event.getFormattedMessage(),
                  event.getMDCPropertyMap(),
                  thrown));
    }
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    root.detachAppender(ear);
    ear.stop();
    before.forEach(Logger::setLevel);
  }
}
