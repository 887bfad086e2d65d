package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import io.newswire.contracts.Article.Completeness;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pages that show the heads of others: headings that are links within the site, and between one and the next no more than
 * a few sentences. What declares itself an article is one.
 */
final class Listing {
    private static final int FEWEST = 5;
    private static final int FEWEST_ALONE = 8;
    /** Text between two heads, in characters, and as a share of all: the body of a page that is no listing is longer. */
    private static final double LONGEST_TEXT = 1_000;

    private static final double LARGEST_SHARE = 0.4;
    /** Text of a page that has hardly any, besides heads of others. */
    private static final double NEXT_TO_NONE = 400;

    private static final int SHORTEST_HEAD = 15;
    private static final Set<Rule> ELSEWHERE =
            Set.of(Rule.NAMED_HIDDEN, Rule.NAMED_NOISE, Rule.NAMED_COMMENTS, Rule.NAMED_CLUTTER);

    private Listing() {}

    static @Nullable Wholeness judge(Evidence evidence) {
        boolean declared = evidence.declared().kind() == Declared.Kind.LISTING;
        if (evidence.kept().isEmpty() || evidence.isDeclaredArticle() && !declared) {
            return null;
        }
        double all = evidence.kept().stream().mapToDouble(Passage::prose).sum();
        double longest = longestText(evidence);
        if (heads(between(evidence)) >= FEWEST
                && longest <= LONGEST_TEXT
                && longest <= all * (declared ? 1 : LARGEST_SHARE)) {
            return new Wholeness(Completeness.LISTING, "text: heads of other pages, a few sentences each", 0.85);
        }
        boolean first = isOfAnother(evidence.kept().getFirst(), evidence);
        return all <= NEXT_TO_NONE
                        && (declared || first || isFront(evidence))
                        && heads(evidence.passages()) >= (first ? FEWEST : FEWEST_ALONE)
                ? new Wholeness(Completeness.LISTING, "text: heads of other pages and hardly any text", 0.8)
                : null;
    }

    /** It is a head that leads elsewhere: what was taken for the text is the first of the others. */
    private static boolean isOfAnother(Passage passage, Evidence evidence) {
        return isHead(passage)
                && !WebLink.page(WebLink.of(passage.anchors.getFirst().link()))
                        .equals(WebLink.page(evidence.page().location()));
    }

    /** A site's first page. */
    private static boolean isFront(Evidence evidence) {
        var address = evidence.page().location();
        int host = address.indexOf("//") + 2;
        int path = address.indexOf('/', host);
        return host > 1 && (path < 0 || path == address.length() - 1);
    }

    private static List<Passage> between(Evidence evidence) {
        var passages = evidence.passages();
        return passages.subList(
                passages.indexOf(evidence.kept().getFirst()),
                passages.indexOf(evidence.kept().getLast()) + 1);
    }

    private static int heads(List<Passage> passages) {
        return (int) passages.stream().filter(Listing::isHead).count();
    }

    /** The most text between one head and the next. */
    private static double longestText(Evidence evidence) {
        double longest = 0;
        double text = 0;
        for (var passage : evidence.passages()) {
            text = isHead(passage) ? 0 : text + (passage.kept() ? passage.prose() : 0);
            longest = Math.max(longest, text);
        }
        return longest;
    }

    private static boolean isHead(Passage passage) {
        var why = passage.reason();
        return passage.kind == Block.Kind.HEADING
                && passage.linkShare() > 0.8
                && passage.weight() >= SHORTEST_HEAD
                && (passage.kept() || why == null || !ELSEWHERE.contains(why.rule()))
                && isWithinSite(passage);
    }

    private static boolean isWithinSite(Passage passage) {
        if (passage.anchors.isEmpty()) {
            return false;
        }
        var link = passage.anchors.getFirst().link();
        return WebLink.host(WebLink.of(link)).equals(WebLink.host(link.baseUri()));
    }
}
