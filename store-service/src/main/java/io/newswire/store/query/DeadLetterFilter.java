package io.newswire.store.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are asked for. All that is given has to fit.
 *
 * @param stage as dead letters name it, or what stands behind the service's name in it
 * @param error as groups have it: the detail without what differs from record to record
 * @param topic where the record failed
 * @param from when it failed, this included; {@code to} is not
 * @param letters {@code PARTITION:OFFSET} in the dead-letters topic; empty for any
 */
public record DeadLetterFilter(
        Wanted state,
        @Nullable String stage,
        @Nullable String reason,
        @Nullable String topic,
        @Nullable String error,
        @Nullable Instant from,
        @Nullable Instant to,
        List<String> letters) {
    /** Most that can be named one by one. */
    public static final int MOST_LETTERS = 1_000;

    private static final Pattern PLACE = Pattern.compile("[0-9]{1,9}:[0-9]{1,18}");
    private static final int LONGEST_NAME = 250;
    private static final String[] PARAMETERS = {"state", "stage", "reason", "topic", "error", "from", "to"};

    public DeadLetterFilter {
        letters = letters == null ? List.of() : List.copyOf(letters);
    }

    /** What became of them. */
    public enum Wanted {
        OPEN,
        REDRIVEN,
        DISCARDED,
        ALL
    }

    /** The names of its parameters. */
    public static String[] parameters() {
        return PARAMETERS.clone();
    }

    /** Open ones, where nothing is said of their state. @throws BadParameterException at the first that cannot be read */
    public static DeadLetterFilter of(Parameters parameters) {
        return of(parameters, List.of());
    }

    /** @throws BadParameterException at the first that cannot be read, or is no place of a dead letter */
    public static DeadLetterFilter of(Parameters parameters, List<String> letters) {
        if (letters.size() > MOST_LETTERS) {
            throw new BadParameterException(
                    "letters", "", "there are more than " + MOST_LETTERS, "select them by what they have in common");
        }
        letters.forEach(DeadLetterFilter::place);
        var from = parameters.time("from", false);
        var to = parameters.time("to", true);
        parameters.inOrder(from, to);
        return new DeadLetterFilter(
                parameters.choice("state", Wanted.OPEN),
                parameters.text("stage", LONGEST_NAME),
                parameters.text("reason", LONGEST_NAME),
                parameters.text("topic", LONGEST_NAME),
                parameters.text("error", LONGEST_NAME),
                from,
                to,
                letters);
    }

    /** As it was given. @throws BadParameterException when it is none */
    public static String place(String letter) {
        if (!PLACE.matcher(letter).matches()) {
            throw new BadParameterException(
                    "letter", letter, "it is no place of a dead letter", "use PARTITION:OFFSET, such as 3:17");
        }
        return letter;
    }

    /** Whether it leaves any out but by their state. */
    public boolean isNarrowed() {
        return stage != null
                || reason != null
                || topic != null
                || error != null
                || from != null
                || to != null
                || !letters.isEmpty();
    }

    /** By the names of their parameters, in their order; without the letters. */
    public Map<String, String> byName() {
        var named = new TreeMap<String, String>();
        named.put("state", Parameters.written(state));
        put(named, "stage", stage);
        put(named, "reason", reason);
        put(named, "topic", topic);
        put(named, "error", error);
        put(named, "from", from);
        put(named, "to", to);
        return named;
    }

    private static void put(Map<String, String> named, String name, @Nullable Object value) {
        if (value != null) {
            named.put(name, value.toString());
        }
    }

    /** SQL over the columns of {@code dead_letter}. */
    public String condition() {
        var parts = new ArrayList<String>();
        parts.add(state == Wanted.ALL ? "true" : "state = :state");
        add(parts, stage, "(stage = :stage OR split_part(stage, '/', 2) = :stage)");
        add(parts, reason, "reason = :reason");
        add(parts, topic, "origin_topic = :topic");
        add(parts, error, "error = :error");
        add(parts, from, "at >= :from");
        add(parts, to, "at < :to");
        add(parts, letters.isEmpty() ? null : letters, "place = ANY(string_to_array(:letters, ','))");
        return String.join(" AND ", parts);
    }

    private static void add(List<String> parts, @Nullable Object given, String sql) {
        if (given != null) {
            parts.add(sql);
        }
    }

    /** What {@link #condition} needs, and nothing else. */
    public <S extends SqlStatement<S>> S bound(S statement) {
        bind(statement, "state", state == Wanted.ALL ? null : state.name());
        bind(statement, "stage", stage);
        bind(statement, "reason", reason);
        bind(statement, "topic", topic);
        bind(statement, "error", error);
        bind(statement, "from", from);
        bind(statement, "to", to);
        bind(statement, "letters", letters.isEmpty() ? null : String.join(",", letters));
        return statement;
    }

    private static void bind(SqlStatement<?> statement, String name, @Nullable Object value) {
        if (value != null) {
            statement.bind(name, value);
        }
    }
}
