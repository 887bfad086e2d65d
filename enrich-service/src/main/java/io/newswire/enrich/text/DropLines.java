package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;

/** Drops single lines that are not the article's: "Advertisement", "Read more: …", a URL, a time stamp. */
final class DropLines {
    private static final int LABEL = 150;

    private DropLines() {}

    static void apply(Outline outline) {
        for (var passage : outline.passages()) {
            if (passage.kept() && passage.kind != Block.Kind.TABLE && passage.kind != Block.Kind.HEADING) {
                consider(passage);
            }
        }
    }

    private static void consider(Passage passage) {
        if (isToken(passage.text)) {
            passage.drop(Rule.TOKEN);
        } else if (passage.text.length() < LABEL && passage.prose() * (1 - passage.linkShare()) < LABEL / 2.0) {
            var phrase = Phrases.found(passage.text, Phrases.Meaning.LINE);
            if (phrase != null) {
                passage.drop(Rule.LINE, phrase);
            }
        }
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
