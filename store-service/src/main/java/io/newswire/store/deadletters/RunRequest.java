package io.newswire.store.deadletters;

import io.newswire.store.api.JsonObject;
import io.newswire.store.query.BadParameterException;
import io.newswire.store.query.DeadLetterFilter;
import io.newswire.store.query.DeadLetterFilter.Wanted;
import io.newswire.store.query.FoundDeadLetterRun.Kind;
import io.newswire.store.query.Parameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wants done with dead letters.
 *
 * @param by who wants it
 * @param why null where nobody said, which only a re-drive can do without
 * @param dryRun to be told what would be done
 */
public record RunRequest(
        Kind kind,
        DeadLetterFilter filter,
        String by,
        @Nullable String why,
        boolean dryRun) {
    private static final String EXAMPLE = "{\"select\": {\"reason\": \"undecodable\"}, \"dryRun\": true}";
    private static final String SOMEBODY = "operator";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WHY = 500;

    /**
     * @param json such as {@code {"select": {"reason": "undecodable"}, "why": "…", "by": "ada", "dryRun": true}}
     * @param user who asks, null where nobody said
     * @throws BadParameterException at the first member that cannot be used
     */
    static RunRequest ofJson(Kind kind, byte[] json, @Nullable String user) {
        var whole = JsonObject.of(json, EXAMPLE).known("select", "why", "by", "dryRun");
        var select = whole.object("select");
        var filters = select.without("letters", "all").texts().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, filter -> List.of(filter.getValue())));
        var by = whole.text("by");
        return of(
                kind,
                filters,
                select.list("letters"),
                select.flag("all"),
                by == null ? user : by,
                whole.text("why"),
                whole.flag("dryRun"));
    }

    /**
     * @param form fields by the names of filters, {@code letter} for each letter, {@code all}, {@code why}
     * @throws BadParameterException at the first that cannot be used
     */
    public static RunRequest ofForm(Kind kind, Map<String, List<String>> form, @Nullable String user) {
        var filters = new HashMap<>(form);
        var letters = filters.remove("letter");
        var all = filters.remove("all");
        var why = filters.remove("why");
        return of(
                kind,
                filters,
                letters == null ? List.of() : letters,
                all != null,
                user,
                why == null || why.isEmpty() ? null : why.getFirst(),
                false);
    }

    private static RunRequest of(
            Kind kind,
            Map<String, List<String>> filters,
            List<String> letters,
            boolean all,
            @Nullable String by,
            @Nullable String why,
            boolean dryRun) {
        var filter = DeadLetterFilter.of(Parameters.of(filters, DeadLetterFilter.parameters()), letters);
        if (!filter.isNarrowed() && !all) {
            throw new BadParameterException(
                    "select",
                    "",
                    "it selects all dead letters",
                    "name letters or what they have in common, or say that all are meant");
        }
        var states = new ArrayList<>(List.of(Wanted.OPEN));
        if (kind == Kind.REDRIVE) {
            states.add(Wanted.DISCARDED);
        }
        if (!states.contains(filter.state())) {
            throw new BadParameterException(
                    "state",
                    filter.byName().getOrDefault("state", ""),
                    "nothing is done with dead letters of this state",
                    kind == Kind.REDRIVE ? "use open or discarded" : "use open");
        }
        return new RunRequest(kind, filter, by(by), why(kind, why, dryRun), dryRun);
    }

    private static String by(@Nullable String by) {
        var name = plain("by", by, LONGEST_NAME);
        return name == null ? SOMEBODY : name;
    }

    private static @Nullable String why(Kind kind, @Nullable String why, boolean dryRun) {
        var text = plain("why", why, LONGEST_WHY);
        if (text == null && kind == Kind.DISCARD && !dryRun) {
            throw new BadParameterException(
                    "why", "", "it is missing", "say why they are discarded, for those who ask later");
        }
        return text;
    }

    private static @Nullable String plain(String name, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new BadParameterException(
                    name, "", "it is longer than " + longest + " characters, or has control characters", "shorten it");
        }
        return text.strip();
    }
}
