package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import java.util.List;

/**
 * Takes the standfirst back that stands before the body: known by its name, by the page's own description, or because it
 * is a sentence between the headline and the body.
 */
final class AddLead {
    private static final int REACH = 40;
    private static final int SHORTEST = 40;
    private static final int LONGEST = 700;
    /** A sentence that nothing but its place speaks for. */
    private static final int SENTENCE = 60;

    private final List<Passage> passages;
    private final int end;
    private final Title title;
    private final Description description;

    private AddLead(Outline outline, Region body, Title title, Description description) {
        this.passages = outline.passages();
        this.end = body.from;
        this.title = title;
        this.description = description;
    }

    static void apply(Outline outline, Region body, Title title, Description description) {
        new AddLead(outline, body, title, description).add();
    }

    private void add() {
        int headline = headline();
        int byline = byline(headline);
        boolean named = false;
        boolean described = false;
        for (int i = end - 1; i >= Math.max(0, end - REACH); i--) {
            var passage = passages.get(i);
            if (passage.kept() || !isCandidate(passage)) {
                continue;
            }
            if (!named && isNamed(passage)) {
                passage.restore(Rule.LEAD, passage.region.label());
                named = true;
            } else if (!described && !passage.isDroppedBy(Rule.NAMED_CAPTION) && description.isShownAs(passage.text)) {
                passage.restore(Rule.LEAD_DESCRIBED, "");
                described = true;
            } else if (headline >= 0 && i > headline && isSentence(passage) && (i < byline || isAmongOthers(i))) {
                passage.restore(Rule.LEAD_PLACED, "");
            }
        }
    }

    /** The last place before the body where the headline stands, -1 when it does not. */
    private int headline() {
        for (int i = end - 1; i >= Math.max(0, end - REACH); i--) {
            var passage = passages.get(i);
            if (passage.kind == Block.Kind.HEADING && (passage.region.within("h1") != null || title.isIn(passage))) {
                return i;
            }
        }
        return -1;
    }

    /** The first place after the headline that says who wrote it, or when: what comes after may be about the author. */
    private int byline(int headline) {
        for (int i = Math.max(0, headline); i < end; i++) {
            if (passages.get(i).isDroppedBy(Rule.NAMED_ABOUT)) {
                return i;
            }
        }
        return end;
    }

    /** The paragraph before or after it in the same part of the page is of its kind: a part of the body. */
    private boolean isAmongOthers(int at) {
        return at > 0 && isBeside(passages.get(at), passages.get(at - 1))
                || at + 1 < end && isBeside(passages.get(at), passages.get(at + 1));
    }

    private static boolean isBeside(Passage one, Passage other) {
        return one.region.parent != null
                && one.region.parent == other.region.parent
                && (other.isDroppedBy(Rule.OUTSIDE) || other.isDroppedBy(Rule.LEAD_PLACED) || other.kept())
                && other.prose() > 0;
    }

    private static boolean isCandidate(Passage passage) {
        return passage.weight() >= SHORTEST
                && passage.text.length() <= LONGEST
                && passage.linkShare() < 0.3
                && Script.hasSentence(passage.text)
                && !passage.isDroppedBy(Rule.NAMED_HIDDEN)
                && passage.region.within("h1") == null;
    }

    private static boolean isSentence(Passage passage) {
        return passage.isDroppedBy(Rule.OUTSIDE)
                && passage.kind != Block.Kind.CAPTION
                && passage.weight() >= SENTENCE
                && Script.endsSentence(passage.text)
                && !Byline.is(passage.text)
                && !Phrases.begins(passage.text, Phrases.Meaning.LINE)
                && !Phrases.begins(passage.text, Phrases.Meaning.END);
    }

    private static boolean isNamed(Passage passage) {
        int up = 0;
        for (Region r = passage.region; r != null && up < 3; r = r.parent) {
            if (r.has(Hint.LEAD)) {
                return true;
            }
            up++;
        }
        return false;
    }
}
