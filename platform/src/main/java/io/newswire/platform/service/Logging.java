package io.newswire.platform.service;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import io.newswire.platform.settings.LogSettings;
import java.io.Console;
import java.util.function.BooleanSupplier;
import net.logstash.logback.encoder.LogstashEncoder;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Sets level and form of the log by settings. The form is for a service that has its process for itself: the log of any other
 * process belongs to who started it.
 */
final class Logging {
    private static final String OURS = "io.newswire";

    private Logging() {}

    static void level(LogSettings settings) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(OURS)
                    .setLevel(ch.qos.logback.classic.Level.toLevel(
                            settings.level().name()));
        }
    }

    /** Nothing is set where somebody else's logging is at work, with rules of its own. */
    static void levelAndForm(LogSettings settings) {
        level(settings);
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                && isJson(settings.format(), () -> isTerminal(System.console()))) {
            writeJson(context);
        }
    }

    static boolean isJson(LogSettings.Format format, BooleanSupplier onTerminal) {
        return switch (format) {
            case TEXT -> false;
            case JSON -> true;
            case AUTO -> !onTerminal.getAsBoolean();
        };
    }

    /** From JDK 22 on there may be a console where there is no terminal, and a method that says so. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Console.isTerminal is public", e);
        }
    }

    private static void writeJson(LoggerContext context) {
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setEncoder(json(context));
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.addAppender(appender);
    }

    /** One object a line, with all of {@link io.newswire.platform.kafka.LogContext}. */
    static LogstashEncoder json(LoggerContext context) {
        var encoder = new LogstashEncoder();
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }
}
