package io.newswire.enrich.text;

/**
 * Text that is safe to pass on: no control characters, no NUL (PostgreSQL refuses it), no lone surrogates, no zero-width
 * marks, each run of white space one space.
 */
public final class CleanText {
    private static final char SOFT_HYPHEN = 0xAD;
    private static final boolean[] PLAIN_ASCII = new boolean[0x80];

    static {
        for (char c = '!'; c < 0x7F; c++) {
            PLAIN_ASCII[c] = c != '\\';
        }
    }

    private CleanText() {}

    /** One line, without space at its ends. */
    public static String line(String raw) {
        if (isLine(raw)) {
            return raw;
        }
        var out = new StringBuilder(raw.length());
        boolean space = false;
        for (int i = 0; i < raw.length(); ) {
            int plain = endOfPlainWords(raw, i);
            if (plain > i) {
                out.append(space && !out.isEmpty() ? " " : "").append(raw, i, plain);
                space = false;
                i = plain;
                continue;
            }
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                space = true;
            } else if (isText(c)) {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    /** Clean already, as most lines are. */
    private static boolean isLine(String raw) {
        boolean space = true;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean blank = c == ' ';
            if (blank ? space : !isPlain(c)) {
                return false;
            }
            space = blank;
        }
        return !space || raw.isEmpty();
    }

    /** One past the last of the characters from here on that are kept whatever stands beside them. */
    static int endOfPlain(String raw, int from) {
        int i = from;
        while (i < raw.length() && isPlain(raw.charAt(i))) {
            i++;
        }
        return i;
    }

    /**
     * Of those that are text and no space, the ranges that most texts are made of: ASCII, Latin, Cyrillic, Arabic, signs,
     * Han, Hangul. No backslash: {@link TextRun} looks at the sign behind one.
     */
    public static boolean isPlain(char c) {
        return c < 0x80
                ? PLAIN_ASCII[c]
                : c > 0xA0 && c < 0x250 && c != SOFT_HYPHEN
                        || c >= 0x400 && c < 0x530
                        || c >= 0x2010 && c < 0x2028
                        || c >= 0x620 && c < 0x64B
                        || c >= 0x4E00 && c < 0x9FA6
                        || c >= 0xAC00 && c < 0xD7A4;
    }

    /** The same, and over the spaces that stand alone between such characters. */
    static int endOfPlainWords(String raw, int from) {
        int end = endOfPlain(raw, from);
        while (end > from && end < raw.length() && raw.charAt(end) == ' ') {
            int next = endOfPlain(raw, end + 1);
            if (next == end + 1) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** Without the backslashes that some publishing systems leave before quotation marks. */
    static String unslashed(String text) {
        return text.indexOf('\\') < 0 ? text : text.replace("\\'", "'").replace("\\\"", "\"");
    }

    /** As the JDK has it; ASCII, which most texts are made of, without asking. */
    public static boolean isLetterOrDigit(int c) {
        if (c < 0x80) {
            return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(c);
    }

    static boolean isSpace(int c) {
        return c < 0x80 ? c <= ' ' && Character.isWhitespace(c) : Character.isSpaceChar(c) || c == 0x85;
    }

    static boolean isText(int c) {
        if (c >= ' ' && c < 0x7F) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            default -> true;
        };
    }
}
