package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import java.util.List;

/**
 * Asks the text that the page gives in its JSON-LD where that proves to be the whole article: most of what was kept is in
 * it, and little of it is missing. Then paragraphs that it does not have are no part of the article. The standfirst mostly
 * is in another field, so what stands before the first of its paragraphs stays.
 */
final class FollowLinked {
    private static final int LONGEST = 300_000;
    private static final int SHORTEST = 25;
    private static final double AGREED = 0.75;
    private static final double WHOLE = 0.8;
    /** When less agrees, all of it has to be there, and only what stands after it elsewhere on the page goes. */
    private static final double HALF = 0.5;

    private static final double NEARLY_WHOLE = 0.9;

    private final Outline outline;
    private final String linked;
    private final Places places;
    private int at;

    private FollowLinked(Outline outline, String linked) {
        this.outline = outline;
        this.linked = linked;
        this.places = new Places(linked);
    }

    static void apply(Outline outline, List<String> linkedBody) {
        if (linkedBody.isEmpty()) {
            return;
        }
        var linked = Folded.of(String.join("", linkedBody));
        if (linked.length() >= SHORTEST && linked.length() <= LONGEST) {
            new FollowLinked(outline, linked).follow();
        }
    }

    private void follow() {
        var passages = outline.passages();
        boolean[] found = new boolean[passages.size()];
        double kept = 0;
        double agreed = 0;
        int length = 0;
        int first = -1;
        int last = -1;
        for (int i = 0; i < found.length; i++) {
            var passage = passages.get(i);
            if (!passage.kept() || passage.text.length() < SHORTEST) {
                continue;
            }
            var folded = Folded.of(passage.text);
            found[i] = isLinked(folded);
            kept += passage.prose();
            if (found[i]) {
                agreed += passage.prose();
                length += folded.length();
                first = first < 0 ? i : first;
                last = i;
            }
        }
        boolean most = agreed >= kept * AGREED && length >= linked.length() * WHOLE;
        if (!most && (agreed < kept * HALF || length < linked.length() * NEARLY_WHOLE)) {
            return;
        }
        var parent = passages.get(last).region.parent;
        for (int i = 0; i < found.length; i++) {
            var passage = passages.get(i);
            if (passage.kept()
                    && !found[i]
                    && i > first
                    && (most || i > last && passage.region.parent != parent)
                    && (i > last || passage.kind == Block.Kind.PARAGRAPH && passage.prose() > 0)) {
                passage.drop(Rule.NOT_LINKED);
            }
        }
    }

    /** Mostly the texts go side by side. */
    private boolean isLinked(String folded) {
        int place = places.of(folded, at);
        if (place < 0) {
            place = places.of(folded, 0);
        }
        if (place >= 0) {
            at = place + folded.length();
        }
        return place >= 0;
    }
}
