package io.newswire.cli.local;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of a service's log: an object as its encoder writes it, or any other text.
 *
 * @param at null where the line does not say
 * @param level such as {@code WARN}, empty where the line does not say
 * @param json null where it is no object
 */
public record LogLine(
        String line,
        @Nullable Instant at,
        String level,
        @Nullable JsonNode json) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());
    /** What the encoder writes of its own. The rest is what the line is about. */
    private static final Set<String> OWN = Set.of(
            "@timestamp", "@version", "message", "logger_name", "thread_name", "level", "level_value", "stack_trace");

    public static LogLine of(String line) {
        if (!line.startsWith("{")) {
            return new LogLine(line, null, "", null);
        }
        try {
            var json = JsonMapper.shared().readTree(line);
            var at = OffsetDateTime.parse(text(json, "@timestamp")).toInstant();
            return new LogLine(line, at, text(json, "level"), json);
        } catch (JacksonException | DateTimeParseException e) {
            return new LogLine(line, null, "", null);
        }
    }

    /** What people read: time, level, who says it, what, and what it is about; then where it came from, if it says so. */
    public String readable() {
        if (json == null || at == null) {
            return line;
        }
        var logger = text(json, "logger_name");
        var stack = text(json, "stack_trace").stripTrailing();
        return "%s %-5s %s - %s%s%s"
                .formatted(
                        TIME.format(at),
                        level,
                        logger.substring(logger.lastIndexOf('.') + 1),
                        text(json, "message"),
                        about(json),
                        stack.isEmpty() ? "" : "\n" + stack.replace("\t", "    "));
    }

    /** Whether it is about an article or a trace with this id. */
    public boolean isAbout(String id) {
        return line.contains(id);
    }

    private static String about(JsonNode json) {
        var about = json.properties().stream()
                .filter(field -> !OWN.contains(field.getKey()))
                .map(field -> field.getKey() + "=" + shown(field.getValue()))
                .collect(Collectors.joining(" "));
        return about.isEmpty() ? "" : " [" + about + "]";
    }

    private static String shown(JsonNode value) {
        return value.isValueNode() ? value.asString() : value.toString();
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString("");
    }
}
