package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts what follows the article: from the line on that speaks of other articles, of the site or of the author. */
final class TrimEnd {
    private static final int LABEL = 120;
    /** No more than this share of the running text may be lost by a cut. */
    private static final double REST = 0.2;

    private static final double HALF = 0.5;

    private static final int HEADING = 50;
    private static final List<String> ABOUT = List.of(
            "About ",
            "ABOUT ",
            "Über ",
            "À propos",
            "A propos",
            "Acerca de",
            "Sobre ",
            "Informazioni su",
            "Over ",
            "Om ");

    private static final Pattern COUNTER = Pattern.compile(
            "(?:Read|Viewed|Shared|Gelesen|Lu|Leído|Visto)?:? ?[\\d.,]{1,12} (?:times?|views?|reads?|hits|shares?|mal|fois|veces|volte|vezes)",
            Pattern.CASE_INSENSITIVE);

    private TrimEnd() {}

    static void apply(Outline outline) {
        var kept = outline.passages().stream().filter(TrimEnd::counts).toList();
        double all =
                kept.stream().filter(Passage::kept).mapToDouble(Passage::prose).sum();
        double rest = all;
        for (int i = 0; i < kept.size(); i++) {
            var passage = kept.get(i);
            if (rest < all * REST && ends(passage) || rest < all * HALF && isCounter(passage.text)) {
                cut(kept, i);
                return;
            }
            rest -= passage.kept() ? passage.prose() : 0;
        }
        dropLabels(kept);
    }

    /** What the page asks of its readers is no part of the text any more, but tells where it ends. */
    private static boolean counts(Passage passage) {
        return passage.kept() || passage.isDroppedBy(Rule.PROMOTION) || passage.isDroppedBy(Rule.RIGHTS);
    }

    private static boolean ends(Passage passage) {
        return passage.kind != Block.Kind.TABLE
                && (passage.text.length() < LABEL && Phrases.begins(passage.text, Phrases.Meaning.END)
                        || isAboutSomebody(passage));
    }

    private static boolean isAboutSomebody(Passage passage) {
        return passage.text.length() < HEADING
                && (passage.kind == Block.Kind.HEADING || passage.strong)
                && ABOUT.stream().anyMatch(passage.text::startsWith);
    }

    /** "Read 3338 times": counters stand after the end. */
    private static boolean isCounter(String text) {
        return text.length() < HEADING && COUNTER.matcher(text).matches();
    }

    private static void cut(List<Passage> kept, int from) {
        var reason = new Reason(Rule.AFTER_END, kept.get(from).text);
        for (var passage : kept.subList(from, kept.size())) {
            passage.drop(reason);
        }
        dropLabels(kept.subList(0, from));
    }

    /** From the end back to the last sentence: what is mostly link. */
    private static void dropLabels(List<Passage> kept) {
        for (var passage : kept.reversed()) {
            if (!passage.kept()) {
                continue;
            }
            if (passage.prose() > 0) {
                return;
            }
            if (Script.endsSentence(passage.text) && passage.text.length() > HEADING) {
                return;
            }
            if (passage.kind == Block.Kind.HEADING || passage.linkShare() > 0.3) {
                passage.drop(Rule.TAIL);
            }
        }
    }
}
