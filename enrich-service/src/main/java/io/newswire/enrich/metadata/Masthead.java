package io.newswire.enrich.metadata;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The name of a site where it stands as a heading above that of the article. */
final class Masthead {
    /** Of a headline: the name of a section is shorter. */
    private static final int FEWEST_WORDS = 3;

    private Masthead() {}

    /** What a heading says that does nothing but lead to the site's first page, on a page that has another; null where none does. */
    static @Nullable String leadingHome(Clues clues, String url) {
        return clues.headings().size() < 2 || isHome(url, UrlDate.host(url))
                ? null
                : clues.headings().stream()
                        .filter(heading -> leadsHome(heading, UrlDate.host(url)))
                        .map(ShortText::of)
                        .filter(text -> !text.isEmpty() && text.length() <= SiteName.LONGEST_NAME)
                        .findFirst()
                        .orElse(null);
    }

    /** The last part of the page's title, where it is a heading and the rest is a later one. */
    private static @Nullable String inTitle(Clues clues) {
        var title = Objects.requireNonNullElse(clues.title(), "");
        var parts = SiteName.parts(title);
        var last = parts.getLast().strip();
        int place = parts.size() < 2 ? -1 : place(clues.headings(), last);
        if (place < 0 || last.length() > SiteName.LONGEST_NAME) {
            return null;
        }
        var before = title.substring(0, title.length() - parts.getLast().length());
        if (last.length() > before.length() || TitleWords.of(before).size() < FEWEST_WORDS) {
            return null;
        }
        var rest = SiteName.fold(before);
        return clues.headings().stream().skip(place + 1L).anyMatch(later -> isText(later, rest)) ? last : null;
    }

    static List<String> names(Clues clues, String url) {
        return Stream.of(leadingHome(clues, url), inTitle(clues))
                .filter(Objects::nonNull)
                .toList();
    }

    private static int place(List<Element> headings, String text) {
        var folded = SiteName.fold(text);
        for (int i = 0; i < headings.size(); i++) {
            if (isText(headings.get(i), folded)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isText(Element heading, String folded) {
        return !folded.isEmpty() && SiteName.fold(ShortText.of(heading)).equals(folded);
    }

    private static boolean leadsHome(Element heading, String host) {
        var link = heading.selectFirst("a[href]");
        return link != null
                && isHome(link.absUrl("href").isEmpty() ? link.attr("href") : link.absUrl("href"), host)
                && ShortText.of(link).equals(ShortText.of(heading));
    }

    /** Of the page's host, or of the one that it is a part of. */
    static boolean isHome(String url, String host) {
        if (url.equals("/")) {
            return true;
        }
        try {
            var address = URI.create(url);
            return address.getHost() != null
                    && ('.' + bare(host)).endsWith('.' + bare(address.getHost()))
                    && (address.getPath().isEmpty() || address.getPath().equals("/"))
                    && address.getQuery() == null
                    && address.getFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String bare(String host) {
        var lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring(4) : lower;
    }
}
