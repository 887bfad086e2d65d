package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import io.newswire.contracts.Article.Completeness;
import org.jspecify.annotations.Nullable;

/** Texts that end in the middle: teasers with a link to the rest, and pages that were broken off. */
final class Cut {
    private static final int REACH = 3;
    private static final double MISSING = 0.6;
    /** Paragraphs of a page that is more than a note. */
    private static final int FEWEST = 3;

    /** How far before the end they stand, with headings and short lines between them. */
    private static final int NEAR = 6;

    private static final int SHORTEST = 20;

    private static final WallWords MORE = WallWords.of("more");

    private Cut() {}

    static @Nullable Wholeness judge(Evidence evidence) {
        if (evidence.kept().isEmpty()) {
            return null;
        }
        var last = evidence.kept().getLast();
        if (isOpen(last.text)) {
            int words = evidence.words();
            if (leadsOn(evidence, last)) {
                return cut("text: ends in dots before a link to more", 0.9);
            }
            if (words > 0 && words < evidence.declared().wordCount() * MISSING) {
                return cut(
                        "json-ld: ends in dots after " + words + " of "
                                + evidence.declared().wordCount() + " words",
                        0.85);
            }
        }
        return isBrokenOff(evidence, last) ? cut("text: the page ends in the middle of a sentence", 0.7) : null;
    }

    private static Wholeness cut(String source, double confidence) {
        return new Wholeness(Completeness.TRUNCATED, source, confidence);
    }

    static boolean isOpen(String text) {
        int end = text.length();
        while (end > 0 && "]) ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.startsWith("…", end - 1) || end > 2 && text.startsWith("...", end - 3);
    }

    /** A link soon after it says "continue reading". */
    private static boolean leadsOn(Evidence evidence, Passage last) {
        var passages = evidence.passages();
        int at = passages.indexOf(last) + 1;
        return passages.subList(at, Math.min(passages.size(), at + REACH)).stream()
                .anyMatch(passage -> passage.linkShare() > 0.8 && MORE.are(passage.text));
    }

    /**
     * Nothing of the page stands after the last of some paragraphs of a kind, not even a footer, and a letter is its last
     * character, which is no capital.
     */
    private static boolean isBrokenOff(Evidence evidence, Passage last) {
        var kept = evidence.kept();
        return evidence.passages().getLast() == last
                && last.kind == Block.Kind.PARAGRAPH
                && last.linkChars == 0
                && last.text.length() >= SHORTEST
                && isWithinSentence(last.text.charAt(last.text.length() - 1))
                && kept.subList(Math.max(0, kept.size() - 1 - NEAR), kept.size() - 1).stream()
                                .filter(each -> each.prose() > 0 && isOfKind(each, last))
                                .count()
                        >= FEWEST - 1;
    }

    /** Notices below a text are often in capitals; some scripts have no mark for the end of a sentence. */
    private static boolean isWithinSentence(char last) {
        return Character.isLetter(last) && !Character.isUpperCase(last) && !Script.mayEndSentence(last);
    }

    private static boolean isOfKind(Passage one, Passage other) {
        return one.kind == Block.Kind.PARAGRAPH
                && one.region.parent == other.region.parent
                && one.region.tag.equals(other.region.tag);
    }
}
