package io.newswire.enrich.text;

import java.util.HashSet;

/** Keeps a paragraph once; a teaser that is only the beginning of a later paragraph goes. */
final class DropRepeats {
    private static final int LONG_ENOUGH = 50;
    /** Shorter ones may be said twice: the refrain of a list. */
    private static final int PARAGRAPH = 140;

    private static final int TEASER_REACH = 6;

    private DropRepeats() {}

    static void apply(Outline outline) {
        var kept = outline.passages().stream()
                .filter(p -> p.kept() && p.text.length() >= LONG_ENOUGH)
                .toList();
        var seen = new HashSet<String>();
        for (int i = 0; i < kept.size(); i++) {
            var passage = kept.get(i);
            if (passage.text.length() >= PARAGRAPH && !seen.add(passage.text)) {
                passage.drop("repeated");
                continue;
            }
            var start = withoutEllipsis(passage.text);
            for (int j = i + 1; j < Math.min(kept.size(), i + TEASER_REACH); j++) {
                if (kept.get(j).text.length() > start.length()
                        && kept.get(j).text.startsWith(start)) {
                    passage.drop("teaser");
                }
            }
        }
    }

    private static String withoutEllipsis(String text) {
        int end = text.length();
        while (end > 0 && ".… ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
