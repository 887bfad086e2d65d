package io.newswire.cli.terminal;

/**
 * Makes text of unknown origin harmless for a terminal: control characters, which move the cursor or set colours, and
 * the invisible ones that turn the direction of writing become {@code \\uXXXX}.
 */
public final class Printable {
    private Printable() {}

    /** One line: line ends are written out too. */
    public static String line(String text) {
        if (text.codePoints().noneMatch(Printable::isHarmful)) {
            return text;
        }
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(safe, c));
        return safe.toString();
    }

    /** One line of XML, where a character is written by its number: it stays the same for a program. */
    public static String xmlLine(String xml) {
        var safe = new StringBuilder(xml.length() + 16);
        xml.codePoints().forEach(c -> {
            if (isHarmful(c)) {
                safe.append("&#").append(c).append(';');
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /** At most {@code length} characters of one line, with white space drawn together. */
    public static String shortened(String text, int length) {
        var line = line(text.strip().replaceAll("\\s+", " "));
        return line.codePointCount(0, line.length()) <= length
                ? line
                : line.substring(0, line.offsetByCodePoints(0, length - 1)) + "…";
    }

    private static void append(StringBuilder safe, int c) {
        if (!isHarmful(c)) {
            safe.appendCodePoint(c);
        } else if (c == '\n') {
            safe.append("\\n");
        } else {
            safe.append("\\u%04x".formatted(c));
        }
    }

    private static boolean isHarmful(int c) {
        return Character.isISOControl(c)
                || c == 0x2028
                || c == 0x2029
                || c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
