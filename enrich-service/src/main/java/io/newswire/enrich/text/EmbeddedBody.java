package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import io.newswire.contracts.Article.Completeness;
import io.newswire.enrich.text.Extraction.Source;
import java.util.List;

/**
 * Decides for the text that a page gives to machines where it proves to be whole and the page shows less: next to nothing,
 * because a script would write it; something else; or only a part, which is in it. Otherwise what is shown wins: it has
 * headings and lists, and is what readers see.
 */
final class EmbeddedBody {
    /** In Latin letters' worth, as all lengths here. */
    private static final int FEWEST_LETTERS = 300;

    private static final double NEXT_TO_NOTHING = 0.4;
    /** How much longer than a part the whole is at least. */
    private static final double LONGER = 1.25;

    /** No more than what stands above a live blog: one that shows more is read as it is shown. */
    private static final int LEAD = 1_500;

    private EmbeddedBody() {}

    static Extraction orShown(Declared declared, Extraction shown) {
        var text = declared.paragraphs();
        if (isWhole(text) && isLess(shown, text)) {
            return taken(MainText.of(text));
        }
        var updates = declared.updates();
        var texts = updates.stream().map(Block::text).toList();
        return isWhole(texts)
                        && texts.stream().noneMatch(Cut::isOpen)
                        && length(texts(shown)) <= LEAD
                        && isLess(shown, texts)
                ? taken(new Extraction(updates, null, shown.wholeness(), Signatures.NONE, Source.JSON_LD))
                : shown;
    }

    private static boolean isWhole(List<String> embedded) {
        return length(embedded) >= FEWEST_LETTERS && !Cut.isOpen(embedded.getLast());
    }

    private static List<String> texts(Extraction shown) {
        return shown.blocks().stream().map(Block::text).toList();
    }

    private static double length(List<String> texts) {
        return texts.stream().mapToDouble(Script::weight).sum();
    }

    private static boolean isLess(Extraction shown, List<String> embedded) {
        double length = length(embedded);
        double shownLength = length(texts(shown));
        if (shownLength < length * NEXT_TO_NOTHING) {
            return true;
        }
        return switch (shown.wholeness().completeness()) {
            case COMPLETE, LISTING -> false;
            case CONSENT_WALL, ERROR_PAGE -> true;
            case PAYWALLED, TRUNCATED -> shownLength * LONGER < length && beginsAs(shown, embedded);
        };
    }

    /** The first paragraph that is shown is in it. */
    private static boolean beginsAs(Extraction shown, List<String> embedded) {
        return shown.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
                .findFirst()
                .map(block -> Folded.of(String.join("", embedded)).contains(Folded.of(block.text())))
                .orElse(false);
    }

    private static Extraction taken(Extraction text) {
        var wholeness =
                new Wholeness(Completeness.COMPLETE, "json-ld: its text ends, and is longer than what is shown", 0.8);
        return new Extraction(text.blocks(), text.aboutAuthor(), wholeness, text.signatures(), Source.JSON_LD);
    }
}
