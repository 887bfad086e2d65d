package io.newswire.ingest.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Mends what publishers get wrong most: text before the document, characters that XML 1.0 forbids, HTML's named
 * entities, ampersands on their own, and a document type without an internal subset (RSS 0.91 has one; nothing in it is
 * needed). What stands in CDATA is left as it is.
 */
final class XmlRepair {
    private static final String CDATA = "<![CDATA[";
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{0,31}));");

    private final String text;
    private final StringBuilder out;
    private final Matcher reference;

    private XmlRepair(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + 64);
        this.reference = REFERENCE.matcher(text);
    }

    static String repair(String text) {
        int start = text.indexOf('<');
        return start < 0 ? text : withoutDoctype(new XmlRepair(text).from(start));
    }

    private String from(int start) {
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '&') {
                at = reference(at);
            } else if (c == '<' && text.startsWith(CDATA, at)) {
                at = cdata(at);
            } else {
                at = character(at);
            }
        }
        return out.toString();
    }

    private int cdata(int at) {
        int end = text.indexOf("]]>", at);
        int stop = end < 0 ? text.length() : end + 3;
        int next = at;
        while (next < stop) {
            next = character(next);
        }
        return stop;
    }

    private int character(int at) {
        int point = text.codePointAt(at);
        if (allowed(point)) {
            out.appendCodePoint(point);
        }
        return at + Character.charCount(point);
    }

    private int reference(int at) {
        reference.region(at, text.length());
        if (!reference.lookingAt()) {
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
        if (allowed(point)) {
            out.append("&#").append(point).append(';');
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
        if (characters.isEmpty()) {
            out.append("&amp;").append(name).append(';');
        }
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

    private static String withoutDoctype(String xml) {
        int start = xml.indexOf("<!DOCTYPE");
        int end = start < 0 ? -1 : xml.indexOf('>', start);
        if (end < 0 || beforeRoot(xml) < start || xml.substring(start, end).indexOf('[') >= 0) {
            return xml;
        }
        return xml.substring(0, start) + xml.substring(end + 1);
    }

    private static int beforeRoot(String xml) {
        for (int at = xml.indexOf('<'); at >= 0 && at + 1 < xml.length(); at = xml.indexOf('<', at + 1)) {
            if (Character.isLetter(xml.charAt(at + 1))) {
                return at;
            }
        }
        return xml.length();
    }
}
