package io.newswire.ingest.headers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code Link} headers, RFC 8288 section 3: targets with their relations. Forgiving: what cannot be read ends the header
 * that it is in, and what was read before counts.
 */
public final class LinkHeader {
    private static final int MOST_LINKS = 50;
    private static final int MOST_CHARACTERS = 16_384;

    /**
     * @param target as written, maybe relative
     * @param relations in lower case
     * @param type that the target is said to have, null where nothing is said
     * @param title of the target, null where it has none
     */
    public record Link(
            String target,
            Set<String> relations,
            @Nullable String type,
            @Nullable String title) {}

    private final String text;
    private int at;

    private LinkHeader(String text) {
        this.text = text;
    }

    /** @param values of all headers of the name, in their order */
    public static List<Link> parse(List<String> values) {
        var links = new ArrayList<Link>();
        int characters = 0;
        for (var value : values) {
            characters += value.length();
            if (characters > MOST_CHARACTERS || links.size() >= MOST_LINKS) {
                break;
            }
            new LinkHeader(value).readInto(links);
        }
        return links;
    }

    private void readInto(List<Link> links) {
        while (links.size() < MOST_LINKS && skipTo('<')) {
            int end = text.indexOf('>', at);
            if (end < 0) {
                return;
            }
            var target = text.substring(at, end).strip();
            at = end + 1;
            var parameters = parameters();
            // With an anchor it is a link of another resource.
            if (parameters.getOrDefault("anchor", "").isEmpty()) {
                var relations = words(parameters.getOrDefault("rel", ""));
                links.add(new Link(target, relations, parameters.get("type"), parameters.get("title")));
            }
        }
    }

    /** Moves behind the character, over commas and white space only. */
    private boolean skipTo(char wanted) {
        while (at < text.length() && (text.charAt(at) == ',' || Character.isWhitespace(text.charAt(at)))) {
            at++;
        }
        return at < text.length() && text.charAt(at++) == wanted;
    }

    /** By their names in lower case; the first of a name counts (section 3). */
    private Map<String, String> parameters() {
        var parameters = new HashMap<String, String>();
        while (nextIs(';')) {
            at++;
            parameters.putIfAbsent(name(), nextIs('=') ? value() : "");
        }
        return parameters;
    }

    private static Set<String> words(String rel) {
        return rel.isBlank()
                ? Set.of()
                : new LinkedHashSet<>(
                        List.of(rel.strip().toLowerCase(Locale.ROOT).split("\\s+")));
    }

    private boolean nextIs(char wanted) {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == wanted;
    }

    private String name() {
        int end = at;
        while (end < text.length() && "=;,".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        var name = text.substring(at, end).strip().toLowerCase(Locale.ROOT);
        at = end;
        return name;
    }

    private String value() {
        at++;
        if (nextIs('"')) {
            return quoted();
        }
        int end = at;
        while (end < text.length() && ";,".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        var value = text.substring(at, end).strip();
        at = end;
        return value;
    }

    private String quoted() {
        var value = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            boolean escaped = text.charAt(at) == '\\' && at + 1 < text.length();
            value.append(text.charAt(escaped ? at + 1 : at));
            at += escaped ? 2 : 1;
        }
        at++;
        return value.toString();
    }
}
