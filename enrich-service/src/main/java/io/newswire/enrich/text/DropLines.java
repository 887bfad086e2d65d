package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;

/** Drops single lines that are not the article's: "Advertisement", "Read more: …", a URL, a time stamp. */
final class DropLines {
    private static final int LABEL = 150;

    private DropLines() {}

    static void apply(Outline outline) {
        for (var passage : outline.passages()) {
            if (passage.kept() && passage.kind != Block.Kind.TABLE && isLine(passage)) {
                passage.drop("line");
            }
        }
    }

    private static boolean isLine(Passage passage) {
        var text = passage.text;
        if (passage.kind == Block.Kind.HEADING) {
            return false;
        }
        return text.length() < LABEL
                        && passage.prose() * (1 - passage.linkShare()) < LABEL / 2.0
                        && Phrases.begins(text, Phrases.Meaning.LINE)
                || isToken(text);
    }

    /** A URL, a number, an ISO date: one word without a letter's meaning. */
    private static boolean isToken(String text) {
        return text.indexOf(' ') < 0
                && (text.startsWith("http") || text.chars().noneMatch(Character::isLetter) || isTimestamp(text));
    }

    private static boolean isTimestamp(String text) {
        return text.length() > 10 && text.charAt(4) == '-' && text.charAt(10) == 'T';
    }
}
