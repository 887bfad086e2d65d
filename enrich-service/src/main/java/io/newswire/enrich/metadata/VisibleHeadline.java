package io.newswire.enrich.metadata;

import io.newswire.enrich.text.CleanText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The headline that readers see: the heading of the first rank that is about what the page's titles are about. */
final class VisibleHeadline {
    private static final int LONGEST = 300;
    private static final int MOST_LETTERS = 2_000;
    private static final int DEEPEST = 12;
    private static final int FEWEST_WORDS = 3;
    private static final int TRAIL = 3;
    private static final double SAME_THING = 0.35;

    private final Clues clues;
    private final SiteName site;
    private final TitleWords titles;
    private final List<String> first;

    VisibleHeadline(Clues clues, SiteName site, TitleWords titles) {
        this.clues = clues;
        this.site = site;
        this.titles = titles;
        this.first = texts("h1").toList();
    }

    private Stream<String> texts(String tag) {
        return clues.headings().stream()
                .filter(heading -> heading.nameIs(tag) && !isTrail(heading))
                .map(VisibleHeadline::text)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST && !site.is(text))
                .distinct();
    }

    /** The last step of a trail of links (breadcrumbs), which may be shorter or older than the headline. */
    private static boolean isTrail(Element heading) {
        Element element = heading;
        for (int up = 0; element != null && up < TRAIL; up++) {
            for (var attribute : element.attributes()) {
                if (saysTrail(attribute.getKey()) || saysTrail(attribute.getValue())) {
                    return true;
                }
            }
            element = element.parent();
        }
        return false;
    }

    private static boolean saysTrail(String said) {
        return said.toLowerCase(Locale.ROOT).contains("breadcrumb");
    }

    private static String text(Element heading) {
        var text = new StringBuilder();
        append(heading, text, 0);
        var line = CleanText.line(text.toString());
        return line.isEmpty() ? ShortText.of(heading) : line;
    }

    private static void append(Node node, StringBuilder into, int depth) {
        for (var child : node.childNodes()) {
            if (child instanceof TextNode text) {
                var words = text.getWholeText();
                into.append(words, 0, Math.min(words.length(), MOST_LETTERS));
            } else if (child instanceof Element element && depth < DEEPEST && !isNoText(element)) {
                into.append(element.isBlock() || element.nameIs("br") ? " " : "");
                append(element, into, depth + 1);
                into.append(element.isBlock() ? " " : "");
            }
        }
    }

    private static boolean isNoText(Element element) {
        return element.nameIs("style") || element.nameIs("script") || element.nameIs("button");
    }

    /** The heading that shares most with one of the hidden titles; where it holds one of them whole, that one. */
    @Nullable
    String agreed(@Nullable String linked, @Nullable String open) {
        var heading = best(first);
        heading = heading == null
                ? texts("h2").filter(titles::isPartOfOne).findFirst().orElse(null)
                : heading;
        if (heading == null) {
            return null;
        }
        for (var title : Arrays.asList(linked, open)) {
            if (title != null && isWithOverline(heading, title)) {
                return title;
            }
        }
        return isNamedWithOverline(heading, linked, open) ? linked : heading;
    }

    /** The page calls it "Kenya: From below" to machines, unanimously, where readers see "From below" under "Kenya". */
    private static boolean isNamedWithOverline(String heading, @Nullable String linked, @Nullable String open) {
        return linked != null && linked.equals(open) && linked.endsWith(": " + heading);
    }

    /** A heading of the second rank, on a page that has no other title, where the address says the same. */
    @Nullable
    String inAddress() {
        return best(texts("h2").toList());
    }

    private @Nullable String best(List<String> headings) {
        String best = null;
        double most = SAME_THING;
        for (var heading : headings) {
            double share = titles.share(heading);
            if (share > most || share == most && best == null) {
                best = heading;
                most = share;
            }
        }
        return best;
    }

    /** The heading ends with the whole title: what is before it is a line over the headline. */
    private static boolean isWithOverline(String heading, String title) {
        return heading.length() > title.length() + 2
                && title.length() * 2 > heading.length()
                && heading.endsWith(title);
    }

    /** The only heading of the first rank, where it is or is no mere label, such as that of a section. */
    @Nullable
    String only(boolean label) {
        return first.size() == 1 && (TitleWords.of(first.getFirst()).size() < FEWEST_WORDS) == label
                ? Objects.requireNonNull(first.getFirst())
                : null;
    }
}
