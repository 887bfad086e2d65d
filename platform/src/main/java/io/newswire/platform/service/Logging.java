package io.newswire.platform.service;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import io.newswire.platform.settings.LogSettings;
import net.logstash.logback.encoder.LogstashEncoder;
import org.slf4j.LoggerFactory;

/** Sets level and form of the log by settings. */
final class Logging {
    private static final String OURS = "io.newswire";

    private Logging() {}

    static void apply(LogSettings settings) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return; // Somebody else's logging, with rules of its own.
        }
        context.getLogger(OURS)
                .setLevel(ch.qos.logback.classic.Level.toLevel(settings.level().name()));
        if (settings.format() == LogSettings.Format.JSON) {
            writeJson(context);
        }
    }

    private static void writeJson(LoggerContext context) {
        var encoder = new LogstashEncoder();
        encoder.setContext(context);
        encoder.start();
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.addAppender(appender);
    }
}
