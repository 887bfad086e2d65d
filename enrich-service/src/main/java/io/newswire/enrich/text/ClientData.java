package io.newswire.enrich.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * The texts in data that a page carries for its own scripts: in JSON that stands in them, in JSON that is a string there, as
 * React Server Components send it, and in templates, which are markup. What a text is made of is one string, or strings of the same name, one in each element of an
 * array whose elements do not lead to pages of their own. Time and memory that it takes are bounded by the page's size.
 */
final class ClientData {
    /** Characters of what may be a text. */
    private static final int SHORTEST = 200;

    private static final int DEEPEST = 200;
    private static final int STRINGS_IN_STRINGS = 2;
    /** A paragraph of a rich text is an object with an array of spans in it: so far out its paragraphs are looked for. */
    private static final int ARRAYS = 3;
    /** Characters of a page that is looked into. */
    private static final int LONGEST = 4 << 20;
    /** Characters that are read, some of them again since what began before them was no JSON: a multiple of the page's. */
    private static final int EFFORT = 4;

    /** What it takes to begin, in characters. */
    private static final int LEAST_EFFORT = 400;

    /** Of an array: names that strings have in it (those of {@link #OF_OTHERS} besides), and strings of each. */
    private static final int MOST_NAMES = 64;

    private static final int MOST_PIECES = 2_000;

    /** An element that has one of these shows another page, or what somebody says of this one. */
    private static final List<String> OF_OTHERS =
            List.of("url", "href", "link", "slug", "permalink", "title", "headline", "author", "user", "username");

    /** Types of a script that is no program: markup that another script shows. */
    private static final List<String> MARKUP = List.of("text/template", "text/x-template", "text/html");

    /** What a script fills in. */
    private static final List<String> GAPS = List.of("{{", "<%", "${");

    private static final JsonFactory JSON = JsonFactory.builder()
            // Names are many and seldom asked for: a table of them would take more than it saves.
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final List<List<String>> texts = new ArrayList<>();
    private long effort;

    /** An object or an array that is open: of an array also what its elements have by the same name. */
    private static final class Open {
        final boolean array;
        int element;
        final Map<String, Pieces> byName = new HashMap<>();

        Open(boolean array) {
            this.array = array;
        }

        void add(String name, String value) {
            if (byName.size() < MOST_NAMES || OF_OTHERS.contains(name) || byName.containsKey(name)) {
                byName.computeIfAbsent(name, any -> new Pieces()).add(element, value);
            }
        }

        boolean isOfOthers() {
            return OF_OTHERS.stream()
                    .map(byName::get)
                    .anyMatch(pieces -> pieces != null && pieces.elements * 2 > element);
        }
    }

    /** What the elements of an array have by one name: in one element it is one piece, whatever it is parted into there. */
    private static final class Pieces {
        final List<StringBuilder> all = new ArrayList<>();
        int elements;
        private int last;

        void add(int element, String value) {
            if (last != element) {
                last = element;
                elements++;
                if (all.size() < MOST_PIECES) {
                    all.add(new StringBuilder(value));
                }
            } else if (elements == all.size()) {
                append(all.getLast(), value);
            }
        }

        /** A sentence that begins right behind another, without a blank, is a paragraph of its own. */
        private static void append(StringBuilder piece, String value) {
            if (".!?".indexOf(piece.charAt(piece.length() - 1)) >= 0 && Character.isUpperCase(value.codePointAt(0))) {
                piece.append('\n');
            }
            piece.append(value);
        }
    }

    private ClientData(long effort) {
        this.effort = effort;
    }

    /**
     * @param html of the whole page
     * @return of each text that there may be its pieces, in order
     */
    static List<List<String>> texts(String html) {
        var data = new ClientData((long) EFFORT * html.length());
        for (int at = html.length() > LONGEST ? -1 : html.indexOf("<script");
                at >= 0;
                at = html.indexOf("<script", at)) {
            int start = html.indexOf('>', at) + 1;
            int end = start == 0 ? -1 : html.indexOf("</script", start);
            if (end < 0) {
                break;
            }
            var tag = html.substring(at, start).toLowerCase(Locale.ROOT);
            var script = html.substring(start, end);
            if (MARKUP.stream().anyMatch(tag::contains)) {
                if (GAPS.stream().noneMatch(script::contains)) {
                    data.texts.add(List.of(script));
                }
            } else if (!tag.contains("ld+json")) {
                data.scan(script, 0);
            }
            at = end;
        }
        return data.texts;
    }

    private void scan(String script, int within) {
        if (script.length() < SHORTEST) {
            return;
        }
        var chars = script.toCharArray();
        for (int at = 0; at < chars.length && effort > 0; ) {
            if (mayBeJson(chars, at)) {
                int end = read(chars, at, within);
                effort -= Math.max(LEAST_EFFORT, Math.abs(end) - at);
                at = Math.max(at + 1, end);
            } else {
                at++;
            }
        }
    }

    /** It begins an object or array where a value may stand, not a block of a program; or a string that is parsed as one. */
    private static boolean mayBeJson(char[] chars, int at) {
        return switch (chars[at]) {
            case '{' -> isOneOf("=(,:;|?'", chars, at, -1) && isOneOf("\"}", chars, at, 1);
            case '[' -> isOneOf("=(,:;|?'", chars, at, -1) && isOneOf("\"{[]", chars, at, 1);
            case '"' -> isOneOf("(,", chars, at, -1) && isLong(chars, at);
            default -> false;
        };
    }

    /** What stands next, that way, is one of these, or the script's begin or end. */
    private static boolean isOneOf(String wanted, char[] chars, int at, int way) {
        int next = at + way;
        while (next >= 0 && next < chars.length && chars[next] <= ' ') {
            next += way;
        }
        return next < 0 || next == chars.length || wanted.indexOf(chars[next]) >= 0;
    }

    /** The string that begins there may be a text, or hold one. */
    private static boolean isLong(char[] chars, int at) {
        for (int i = at + 1; i < Math.min(at + SHORTEST, chars.length); i++) {
            if (chars[i] == '"' && chars[i - 1] != '\\') {
                return false;
            }
        }
        return at + SHORTEST < chars.length;
    }

    /** Where the value ends that begins there; how far it was read, negative, where it is no JSON. */
    private int read(char[] chars, int from, int within) {
        var found = new ArrayList<List<String>>();
        var nested = new ArrayList<String>();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), chars, from, chars.length - from)) {
            try {
                read(parser, found, nested);
            } catch (JacksonException e) {
                // A program, or data in its own notation.
                return -(from + (int) parser.currentLocation().getCharOffset());
            }
            texts.addAll(found);
            int end = from + (int) parser.currentLocation().getCharOffset();
            if (within < STRINGS_IN_STRINGS) {
                nested.forEach(json -> scan(json, within + 1));
            }
            return end;
        }
    }

    private static void read(JsonParser parser, List<List<String>> found, List<String> nested) {
        var open = new ArrayDeque<Open>();
        do {
            var token = parser.nextToken();
            if (token == null) {
                return;
            }
            begin(token, open);
            switch (token) {
                case START_OBJECT -> open.push(new Open(false));
                case START_ARRAY -> open.push(new Open(true));
                case END_OBJECT -> open.pop();
                case END_ARRAY -> found.addAll(pieces(open.pop()));
                case VALUE_STRING -> add(parser.currentName(), parser.getString(), open, found, nested);
                default -> {}
            }
        } while (!open.isEmpty());
    }

    private static void begin(JsonToken token, Deque<Open> open) {
        var around = open.peek();
        if (around != null && around.array && (token.isStructStart() || token.isScalarValue())) {
            around.element++;
        }
    }

    private static void add(
            @Nullable String name, String value, Deque<Open> open, List<List<String>> found, List<String> nested) {
        if (value.length() >= SHORTEST) {
            boolean json = value.contains("{\"") || value.contains("[\"");
            if (json) {
                nested.add(value);
            }
            if (!json || value.startsWith("<")) {
                found.add(List.of(value));
            }
        }
        if (name == null ? isText(value) : !value.isEmpty()) {
            open.stream()
                    .filter(around -> around.array)
                    .limit(ARRAYS)
                    .forEach(around -> around.add(Objects.requireNonNullElse(name, ""), value));
        }
    }

    private static List<List<String>> pieces(Open array) {
        return array.isOfOthers()
                ? List.of()
                : array.byName.values().stream()
                        .map(pieces -> pieces.all.stream()
                                .map(StringBuilder::toString)
                                .filter(ClientData::isText)
                                .toList())
                        .filter(pieces -> pieces.size() > 1
                                && pieces.stream().mapToInt(String::length).sum() >= SHORTEST)
                        .toList();
    }

    /** Not a word of ASCII by itself: the name of an element, a key. */
    private static boolean isText(String piece) {
        return piece.chars().anyMatch(c -> c == ' ' || c >= 0x80);
    }
}
