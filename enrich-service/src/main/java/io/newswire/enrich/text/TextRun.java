package io.newswire.enrich.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Inline text as it is gathered: white space folded, what is no text left out, links and bold counted. The backslash that
 * some publishing systems leave before a quotation mark goes.
 */
final class TextRun {
    private final StringBuilder text = new StringBuilder();
    private final List<Anchor> anchors = new ArrayList<>();
    private boolean pendingSpace;
    /** A line ends in it: Chinese and Japanese go on in the next without a blank (CSS Text 3, 4.1.3). */
    private boolean pendingBreak;

    private int linkChars;
    private int strongChars;

    void append(String raw, @Nullable Element link, boolean strong) {
        int before = text.length();
        for (int i = 0; i < raw.length(); ) {
            int plain = CleanText.endOfPlainWords(raw, i);
            if (plain > i) {
                put(raw.charAt(i));
                text.append(raw, i + 1, plain);
                i = plain;
                continue;
            }
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (CleanText.isSpace(c)) {
                pendingSpace = true;
                pendingBreak |= c == '\n';
            } else if (CleanText.isText(c)) {
                put(c);
            }
        }
        int added = text.length() - before;
        if (added > 0) {
            linkChars += link == null ? 0 : added;
            strongChars += strong ? added : 0;
            if (link != null) {
                anchor(before, link);
            }
        }
    }

    private void put(int c) {
        int last = text.length() - 1;
        if (pendingSpace && last >= 0) {
            if (!pendingBreak || !Script.isUnspaced(text.charAt(last)) || !Script.isUnspaced((char) c)) {
                text.append(' ');
            }
        } else if ((c == '\'' || c == '"') && last >= 0 && text.charAt(last) == '\\') {
            text.setLength(last);
        }
        pendingSpace = false;
        pendingBreak = false;
        text.appendCodePoint(c);
    }

    private void anchor(int before, Element link) {
        int start = Math.min(before, text.length() - 1);
        if (text.charAt(start) == ' ') {
            start++;
        }
        var last = anchors.isEmpty() ? null : anchors.getLast();
        if (last != null && last.link() == link) {
            anchors.set(anchors.size() - 1, new Anchor(last.start(), text.length(), link));
        } else if (start < text.length()) {
            anchors.add(new Anchor(start, text.length(), link));
        }
    }

    void lineBreak() {
        pendingSpace = true;
        pendingBreak = true;
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

    List<Anchor> anchors() {
        return List.copyOf(anchors);
    }

    int linkChars() {
        return linkChars;
    }

    boolean isStrong() {
        return strongChars >= text.length() * 0.9;
    }

    void clear() {
        text.setLength(0);
        anchors.clear();
        pendingSpace = false;
        pendingBreak = false;
        linkChars = 0;
        strongChars = 0;
    }
}
