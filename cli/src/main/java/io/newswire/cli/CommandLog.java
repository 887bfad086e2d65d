package io.newswire.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.OutputStreamAppender;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what libraries log out of what the command answers. */
public final class CommandLog {
    private CommandLog() {}

    /** Only what broke, on standard error. Kafka clients report what the command reports itself. */
    static void onlyErrors() {
        var context = context();
        context.reset();
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setTarget("System.err");
        append(context, appender, Level.ERROR);
        context.getLogger("org.apache.kafka").setLevel(Level.OFF);
    }

    /** Everything worth keeping, to a file that is added to. */
    public static void toFile(Path file) {
        var context = context();
        context.reset();
        var appender = new FileAppender<ILoggingEvent>();
        appender.setFile(file.toString());
        append(context, appender, Level.WARN);
        context.getLogger("io.newswire").setLevel(Level.INFO);
    }

    private static void append(LoggerContext context, OutputStreamAppender<ILoggingEvent> appender, Level level) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{24} - %msg%n");
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(level);
        root.addAppender(appender);
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}
