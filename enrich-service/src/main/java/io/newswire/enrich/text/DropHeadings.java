package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;

/** Drops headings under which everything was dropped before: those of link lists and boxes. */
final class DropHeadings {
    private static final int NONE = 7;
    private static final int NEVER = 8;

    private DropHeadings() {}

    static void apply(Outline outline) {
        int next = NEVER;
        boolean gap = false;
        for (var passage : outline.passages().reversed()) {
            if (!passage.kept()) {
                gap |= !passage.isCaption();
                continue;
            }
            int rank = rank(passage);
            if (rank != NONE && rank >= next && gap) {
                passage.drop(Rule.HEADING_EMPTY);
                continue;
            }
            next = rank == NONE ? NEVER : rank;
            gap = false;
        }
    }

    /** 1 to 6; NONE for what is no heading. */
    private static int rank(Passage passage) {
        if (passage.kind != Block.Kind.HEADING) {
            return NONE;
        }
        for (Region r = passage.region; r != null; r = r.parent) {
            if (r.tag.length() == 2 && r.tag.charAt(0) == 'h' && Character.isDigit(r.tag.charAt(1))) {
                return r.tag.charAt(1) - '0';
            }
        }
        return 6;
    }
}
