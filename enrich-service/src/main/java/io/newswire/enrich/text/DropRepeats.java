package io.newswire.enrich.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a paragraph once where the page shows it twice: in another part of the page, or again within a few lines. Within
 * one part it may be said again on purpose. A teaser that is only the beginning of a later paragraph goes.
 */
final class DropRepeats {
    private static final int LONG_ENOUGH = 50;
    private static final int REACH = 6;

    private DropRepeats() {}

    static void apply(Outline outline) {
        var kept = outline.passages().stream()
                .filter(p -> p.kept() && p.text.length() >= LONG_ENOUGH)
                .toList();
        var seen = new HashMap<String, Integer>();
        var starts = new HashMap<String, Integer>();
        for (int i = 0; i < kept.size(); i++) {
            var passage = kept.get(i);
            var before = seen.putIfAbsent(passage.text, i);
            if (before != null && (i - before < REACH || part(passage) != part(kept.get(before)))) {
                passage.drop(Rule.REPEATED);
            } else if (isTeaser(kept, i)) {
                passage.drop(Rule.TEASER);
            } else if (isDigest(kept, i, starts)) {
                passage.drop(Rule.DIGEST);
            }
            starts.putIfAbsent(passage.text.substring(0, LONG_ENOUGH), i);
        }
    }

    /** What its paragraph stands in. */
    private static @Nullable Region part(Passage passage) {
        return passage.region.parent == null ? passage.region : passage.region.parent;
    }

    /** It begins with a paragraph that stood before, and goes on with the next one. */
    private static boolean isDigest(List<Passage> kept, int at, Map<String, Integer> starts) {
        var text = kept.get(at).text;
        var first = starts.get(text.substring(0, LONG_ENOUGH));
        if (first == null || first + 1 >= at || !text.startsWith(kept.get(first).text)) {
            return false;
        }
        return text.startsWith(kept.get(first + 1).text, kept.get(first).text.length() + 1);
    }

    private static boolean isTeaser(List<Passage> kept, int at) {
        var text = kept.get(at).text;
        int start = withoutEllipsis(text);
        for (var later : kept.subList(at + 1, Math.min(kept.size(), at + REACH))) {
            if (later.text.length() > text.length() && later.text.regionMatches(0, text, 0, start)) {
                return true;
            }
        }
        return false;
    }

    /** Where its words end. */
    private static int withoutEllipsis(String text) {
        int end = text.length();
        while (end > 0 && ".… ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
