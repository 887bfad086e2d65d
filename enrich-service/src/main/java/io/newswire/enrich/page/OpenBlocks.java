package io.newswire.enrich.page;

import java.util.Arrays;

/**
 * The blocks that are open, as far as their tags tell: an end tag that names the last one surely ends a block. Any other may
 * be one too many, and end nothing.
 */
final class OpenBlocks {
    private static final int MOST = 256;
    private static final TagNames NEVER_OPEN = TagNames.of("hr");
    /** Ended by the beginning of any block. */
    private static final TagNames PARAGRAPH = TagNames.of("p");
    /** Ended by the beginning of another one. */
    private static final TagNames ITEM = TagNames.of("li dd dt");

    private final byte[] html;
    /** Where each name begins and ends. */
    private final int[] names = new int[2 * MOST];

    private int size;

    OpenBlocks(byte[] html) {
        this.html = html;
    }

    void open(int name, int nameEnd) {
        endPrevious(name, nameEnd);
        if (size < MOST && !NEVER_OPEN.holds(html, name, nameEnd)) {
            names[2 * size] = name;
            names[2 * size + 1] = nameEnd;
            size++;
        }
    }

    private void endPrevious(int name, int nameEnd) {
        if (isLastOf(PARAGRAPH) || ITEM.holds(html, name, nameEnd) && isLastOf(ITEM)) {
            size--;
        }
    }

    private boolean isLastOf(TagNames kind) {
        return size > 0 && kind.holds(html, names[2 * size - 2], names[2 * size - 1]);
    }

    /** Whether the end tag of this name ends a block for sure. What was opened within it is no longer open. */
    boolean close(int name, int nameEnd) {
        for (int i = size - 1; i >= 0; i--) {
            if (isSame(names[2 * i], names[2 * i + 1], name, nameEnd)) {
                boolean last = i == size - 1;
                size = i;
                return last;
            }
        }
        return false;
    }

    private boolean isSame(int from, int to, int name, int nameEnd) {
        return to - from == nameEnd - name
                && (Arrays.equals(html, from, to, html, name, nameEnd) || isSameInOtherCase(from, to, name));
    }

    private boolean isSameInOtherCase(int from, int to, int name) {
        for (int i = 0; i < to - from; i++) {
            if ((html[from + i] | 0x20) != (html[name + i] | 0x20)) {
                return false;
            }
        }
        return true;
    }
}
