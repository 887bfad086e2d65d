package io.newswire.enrich.text;

/** Inline text as it is gathered: white space folded, what is no text left out, links and bold counted. */
final class TextRun {
    private final StringBuilder text = new StringBuilder();
    private boolean pendingSpace;
    private int linkChars;
    private int strongChars;

    void append(String raw, boolean inLink, boolean strong) {
        int before = text.length();
        for (int i = 0; i < raw.length(); ) {
            int plain = CleanText.endOfPlain(raw, i);
            if (plain > i) {
                flushSpace();
                text.append(raw, i, plain);
                i = plain;
                continue;
            }
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (CleanText.isSpace(c)) {
                space();
            } else if (CleanText.isText(c)) {
                flushSpace();
                text.appendCodePoint(c);
            }
        }
        linkChars += inLink ? text.length() - before : 0;
        strongChars += strong ? text.length() - before : 0;
    }

    void space() {
        pendingSpace = true;
    }

    private void flushSpace() {
        if (pendingSpace && !text.isEmpty()) {
            text.append(' ');
        }
        pendingSpace = false;
    }

    int length() {
        return text.length();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String text() {
        return text.toString();
    }

    int linkChars() {
        return linkChars;
    }

    boolean isStrong() {
        return strongChars >= text.length() * 0.9;
    }

    void clear() {
        text.setLength(0);
        pendingSpace = false;
        linkChars = 0;
        strongChars = 0;
    }
}
