package io.newswire.ingest.feed;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * One pass over a document that leaves elements, text and CDATA sections: comments, processing instructions and
 * document types are dropped unread, so that no entity is ever declared. Characters that XML 1.0 forbids, HTML's named
 * entities, ampersands and less-than signs on their own are mended. Looks at each character once or twice.
 */
final class XmlCleaner {
    /** Elements and CDATA sections; the document ends at the next one. */
    static final int MAX_NODES = 200_000;

    private static final int MAX_NAME = 200;
    private static final String TOO_MANY = "more than " + MAX_NODES + " elements: the rest was not read";
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{0,31}));");

    private final String text;
    private final Problems problems;
    private final StringBuilder out;
    private final Matcher reference;
    private int nodes;
    private int ends;

    private XmlCleaner(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
        this.out = new StringBuilder(text.length() + 64);
        this.reference = REFERENCE.matcher(text);
    }

    static String clean(String text, Problems problems) {
        return new XmlCleaner(text, problems).clean();
    }

    private String clean() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '&') {
                at = reference(at);
            } else if (c == '<') {
                at = markup(at);
            } else {
                at = character(at);
            }
        }
        return out.toString();
    }

    private int markup(int at) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (next == '!') {
            return declaration(at);
        }
        if (next == '?') {
            return droppedTo("?>", at, "a processing instruction is not closed: the rest was left out");
        }
        if (hasName(next == '/' ? at + 2 : at + 1)) {
            return tag(at, next);
        }
        problems.add("a less-than sign on its own was taken as text");
        out.append("&lt;");
        return at + 1;
    }

    /** A name without an end would cost its length again and again. */
    private boolean hasName(int start) {
        for (int i = start; i < Math.min(text.length(), start + MAX_NAME); i++) {
            char c = text.charAt(i);
            if (c == '>' || c == '/' || Character.isWhitespace(c)) {
                return i > start;
            }
            if (!(Character.isLetterOrDigit(c) || c == '_' || c == ':' || i > start && (c == '-' || c == '.'))) {
                return false;
            }
        }
        return false;
    }

    private int tag(int at, char next) {
        if (next == '/' ? ++ends > MAX_NODES : ++nodes > MAX_NODES) {
            problems.add(TOO_MANY);
            return text.length();
        }
        out.append('<');
        return at + 1;
    }

    private int declaration(int at) {
        if (text.startsWith(CDATA, at)) {
            return cdata(at);
        }
        if (text.startsWith("<!--", at)) {
            return droppedTo("-->", at, "a comment is not closed: the rest was left out");
        }
        if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
            return doctype(at);
        }
        return droppedTo(">", at, "a declaration is not closed: the rest was left out");
    }

    private int droppedTo(String end, int at, String otherwise) {
        int found = text.indexOf(end, at + 2);
        if (found < 0) {
            problems.add(otherwise);
            return text.length();
        }
        return found + end.length();
    }

    /** Its internal subset is skipped, not read. */
    private int doctype(int at) {
        char quote = 0;
        int inside = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                inside++;
                problems.add("a document type with declarations was left out, and what it declares");
            } else if (c == ']') {
                inside--;
            } else if (c == '>' && inside <= 0) {
                return i + 1;
            }
        }
        return droppedTo(">", at, "a document type is not closed: the rest was left out");
    }

    private int cdata(int at) {
        if (++nodes > MAX_NODES) {
            problems.add(TOO_MANY);
            return text.length();
        }
        int end = text.indexOf(CDATA_END, at);
        if (end < 0) {
            problems.add("a CDATA section is not closed: it was taken to the end");
        }
        int stop = end < 0 ? text.length() : end;
        int next = at;
        while (next < stop) {
            next = character(next);
        }
        out.append(CDATA_END);
        return end < 0 ? stop : stop + CDATA_END.length();
    }

    private int character(int at) {
        int point = text.codePointAt(at);
        if (allowed(point)) {
            out.appendCodePoint(point);
        } else {
            problems.add("characters that XML forbids were left out");
        }
        return at + Character.charCount(point);
    }

    private int reference(int at) {
        reference.region(at, text.length());
        if (!reference.lookingAt()) {
            problems.add("an ampersand on its own was taken as text");
            out.append("&amp;");
            return at + 1;
        }
        var name = reference.group(3);
        if (name == null) {
            numeric();
        } else {
            named(name);
        }
        return reference.end();
    }

    private void numeric() {
        var decimal = reference.group(1);
        int point = decimal == null ? Integer.parseInt(reference.group(2), 16) : Integer.parseInt(decimal);
        int meant = Windows1252.meant(point);
        if (meant != point) {
            problems.add("a reference to a character of windows-1252 was taken for what it means there");
        }
        if (allowed(meant)) {
            out.append("&#").append(meant).append(';');
        } else {
            problems.add("characters that XML forbids were left out");
        }
    }

    private void named(String name) {
        switch (name) {
            case "amp", "lt", "gt", "quot", "apos" ->
                out.append('&').append(name).append(';');
            default -> html(name);
        }
    }

    private void html(String name) {
        var characters = Entities.getByName(name);
        if (characters.isEmpty() && !name.equals(name.toLowerCase(Locale.ROOT))) {
            characters = Entities.getByName(name.toLowerCase(Locale.ROOT));
        }
        if (characters.isEmpty()) {
            problems.add("the entity &" + name + "; is declared nowhere and was taken as text");
            out.append("&amp;").append(name).append(';');
            return;
        }
        problems.add("HTML's entity &" + name + "; was taken for what it means there");
        characters.codePoints().forEach(point -> out.append("&#").append(point).append(';'));
    }

    /** The Char production of XML 1.0. */
    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xd7ff
                || c >= 0xe000 && c <= 0xfffd
                || c >= 0x10000 && c <= 0x10ffff;
    }
}
