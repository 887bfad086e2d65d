package io.newswire.enrich.text;

/** Takes the standfirst back that stands before the body, known by its name. */
final class AddLead {
    private static final int REACH = 40;
    private static final int SHORTEST = 40;
    private static final int LONGEST = 700;

    private AddLead() {}

    static void apply(Outline outline, Region body) {
        int from = Math.max(0, body.from - REACH);
        boolean found = false;
        for (int i = body.from - 1; i >= from; i--) {
            var passage = outline.passages().get(i);
            if (passage.kept() || !isCandidate(passage)) {
                continue;
            }
            if (!found && isNamed(passage)) {
                passage.restore(Rule.LEAD, passage.region.label());
                found = true;
            }
        }
    }

    private static boolean isCandidate(Passage passage) {
        return passage.text.length() >= SHORTEST
                && passage.text.length() <= LONGEST
                && passage.linkShare() < 0.3
                && Script.hasSentence(passage.text)
                && !passage.isDroppedBy(Rule.NAMED_HIDDEN)
                && passage.region.within("h1") == null;
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
