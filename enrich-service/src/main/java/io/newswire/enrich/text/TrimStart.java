package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import java.util.List;

/** Drops what stands before the first sentence: headline, byline, date, section, counters. */
final class TrimStart {
    /** Weight of a sentence that is too short to count as running text; less is a label that ends in a stop. */
    private static final int SENTENCE = 25;

    private TrimStart() {}

    static void apply(Outline outline) {
        var kept = outline.passages().stream().filter(Passage::kept).toList();
        int first = 0;
        while (first < kept.size() && kept.get(first).prose() == 0) {
            first++;
        }
        if (first < kept.size()) {
            drop(kept.subList(0, first));
        }
    }

    private static void drop(List<Passage> before) {
        boolean next = true;
        for (var passage : before.reversed()) {
            boolean heading = passage.kind == Block.Kind.HEADING && next && passage.region.within("h1") == null;
            next &= passage.kind == Block.Kind.CAPTION;
            if (!heading && !isText(passage)) {
                passage.drop(Rule.BEFORE_START);
            }
        }
    }

    private static boolean isText(Passage passage) {
        return passage.kind != Block.Kind.HEADING
                && passage.linkShare() < 0.5
                && (Script.endsSentence(passage.text) && passage.weight() > SENTENCE || inMarkedBody(passage))
                && !Byline.is(passage.text);
    }

    private static boolean inMarkedBody(Passage passage) {
        for (Region r = passage.region; r != null; r = r.parent) {
            if (r.has(Hint.BODY)) {
                return true;
            }
        }
        return false;
    }
}
