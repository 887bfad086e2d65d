package io.newswire.enrich.metadata;

import io.newswire.enrich.text.CleanText;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Chooses the headline among what the page calls its title. */
final class Headlines {
    private static final int LONGEST = 500;

    private final Clues clues;
    private final SiteName site;
    private final @Nullable String linked;
    private final @Nullable String open;
    private final List<String> visible;
    private final List<String> second;

    Headlines(Clues clues, LinkedArticle article, SiteName site) {
        this.clues = clues;
        this.site = site;
        this.linked = sane(article.text("headline"));
        this.open = sane(clues.meta("og:title", "twitter:title", "dc.title", "parsely-title"));
        this.second = headings(clues, "h2");
        this.visible = headings(clues, "h1");
    }

    private List<String> headings(Clues clues, String tag) {
        return clues.headings().stream()
                .filter(heading -> heading.nameIs(tag))
                .map(Element::text)
                .map(CleanText::line)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST && !site.is(text))
                .toList();
    }

    private @Nullable String sane(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        var stripped = site.strip(text);
        return stripped.isBlank() || site.is(stripped) ? null : stripped;
    }

    @Nullable
    Found<String> choose() {
        if (linked != null) {
            return Found.of(untruncated(linked), "json-ld", 0.95);
        }
        if (open != null) {
            return Found.of(untruncated(withoutUnknownSite(open)), "opengraph", 0.9);
        }
        var item = clues.items("headline");
        if (!item.isEmpty() && sane(CleanText.line(item.getFirst().text())) instanceof String headline) {
            return Found.of(headline, "microdata", 0.85);
        }
        var title = sane(clues.title());
        var heading = heading(title);
        if (heading != null) {
            return Found.of(heading, "heading", 0.8);
        }
        return title == null ? null : Found.of(withoutUnknownSite(title), "title", 0.6);
    }

    /** Another title that the page gives it. */
    @Nullable
    Found<String> alternative(@Nullable String headline, LinkedArticle article) {
        var given = sane(article.text("alternativeHeadline"));
        if (given != null && differs(given, headline)) {
            return Found.of(given, "json-ld", 0.9);
        }
        return open != null && differs(open, headline) ? Found.of(open, "opengraph", 0.6) : null;
    }

    private static boolean differs(String a, @Nullable String b) {
        return b != null && !SiteName.fold(b).contains(SiteName.fold(a));
    }

    /** The heading that the title repeats, or the only one of the first rank. */
    private @Nullable String heading(@Nullable String title) {
        for (var headings : List.of(visible, second)) {
            for (var text : headings) {
                if (title != null && SiteName.fold(title).contains(SiteName.fold(text)) && text.length() > 10) {
                    return text;
                }
            }
        }
        return visible.size() == 1 ? visible.getFirst() : null;
    }

    /** Search engines show 110 characters, so some sites cut the headline there; the page shows all of it. */
    private String untruncated(String headline) {
        var start = headline.replaceAll("\\s*(…|\\.{3})$", "");
        if (start.length() < headline.length() || headline.length() >= 100) {
            for (var text : visible) {
                if (text.startsWith(start)) {
                    return text;
                }
            }
        }
        return headline;
    }

    /** A last part that no heading on the page repeats while one repeats what is before it. */
    private String withoutUnknownSite(String title) {
        for (var text : visible) {
            if (title.length() > text.length() && text.length() > 10 && title.startsWith(text)) {
                return text;
            }
        }
        return title;
    }
}
