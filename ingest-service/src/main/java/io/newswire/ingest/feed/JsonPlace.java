package io.newswire.ingest.feed;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says in an operator's words where a JSON document breaks, and how. */
final class JsonPlace {
    private static final int DEEPEST_SHOWN = 6;

    private JsonPlace() {}

    /**
     * @param parser that threw, still open
     * @param length of the document in characters
     */
    static String of(JsonParser parser, JacksonException failure, int length) {
        boolean atEnd = parser.currentLocation().getCharOffset() >= length;
        return how(failure, atEnd) + " at line " + line(parser, failure) + path(parser.streamReadContext());
    }

    private static String how(JacksonException failure, boolean atEnd) {
        return switch (failure) {
            case StreamConstraintsException much ->
                "more than is read of a document (" + JsonFeedReader.MAX_DEPTH + " levels, " + JsonFeedReader.MAX_TOKENS
                        + " values)";
            default -> atEnd ? "the document ends before it is complete," : "not JSON";
        };
    }

    private static String line(JsonParser parser, JacksonException failure) {
        var told = failure.getLocation();
        var place = told == null || told.getLineNr() < 1 ? parser.currentLocation() : told;
        return place.getLineNr() + ", column " + place.getColumnNr();
    }

    /** Such as {@code , in items[3].title}; nothing at the top. */
    private static String path(TokenStreamContext innermost) {
        var path = new StringBuilder();
        @Nullable TokenStreamContext at = innermost;
        int depth = 0;
        while (at != null && !at.inRoot() && depth < DEEPEST_SHOWN) {
            path.insert(0, step(at));
            at = at.getParent();
            depth++;
        }
        if (path.isEmpty()) {
            return "";
        }
        var cut = at == null || at.inRoot() ? "" : "…";
        return ", in " + cut + (path.charAt(0) == '.' ? path.substring(1) : path);
    }

    private static String shown(String name) {
        var quoted = Problems.quote(name);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String step(TokenStreamContext at) {
        if (at.inArray()) {
            return "[" + at.getCurrentIndex() + "]";
        }
        var name = at.currentName();
        return name == null ? "" : "." + shown(name);
    }
}
