package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import java.util.List;
import java.util.Locale;

/**
 * Drops short lines in the running text that are no sentences and whose kind gives them away: a picture's credit, a
 * shortcode.
 */
final class DropLabels {
    private static final int CREDIT = 150;
    private static final List<String> CREDITS = WordFile.sections("phrases.txt").getOrDefault("credit", List.of());

    private DropLabels() {}

    static void apply(Outline outline) {
        for (var passage : outline.passages()) {
            if (passage.kept() && passage.kind == Block.Kind.PARAGRAPH) {
                if (isShortcode(passage.text)) {
                    passage.drop(Rule.SHORTCODE);
                } else if (isCredit(passage.text)) {
                    passage.drop(Rule.CREDIT);
                }
            }
        }
    }

    /** Such as {@code [gallery ids="1,2"]}. */
    private static boolean isShortcode(String text) {
        int end = text.indexOf(']');
        return text.startsWith("[") && end > 0 && text.endsWith("]") && text.lastIndexOf('=', end) > 0;
    }

    /** A line with a copyright sign, or one that ends in the name of an agency or the like. */
    private static boolean isCredit(String text) {
        if (text.length() > CREDIT) {
            return false;
        }
        return text.indexOf('©') >= 0
                || !endsWithStop(text) && CREDITS.stream().anyMatch(text.toLowerCase(Locale.ROOT)::endsWith);
    }

    private static boolean endsWithStop(String text) {
        return ".!?:…".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
