package io.newswire.ingest.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Links inside a piece of HTML. */
final class HtmlLinks {
    /** Longer pieces are left as they are: it is not worth the work. */
    private static final int MAX_HTML = 1_000_000;

    private static final int MAX_LOOKED_AT = 20_000;
    private static final Pattern ABSOLUTE = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*:|#)");
    private static final String[] ATTRIBUTES = {"href", "src", "cite", "poster", "longdesc", "background", "action"};

    private HtmlLinks() {}

    /** Gives an absolute address; null where a link is to stay as it is. */
    interface Resolver {
        @Nullable
        String resolve(String reference);
    }

    /** The same markup with its relative links made absolute; the very same where there is none. */
    static String absolute(String html, Resolver resolver) {
        if (html.indexOf('<') < 0 || html.length() > MAX_HTML) {
            return html;
        }
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        boolean changed = false;
        for (var element : document.body().select("[href],[src],[cite],[poster],[longdesc],[background],[action]")) {
            for (var attribute : ATTRIBUTES) {
                changed |= resolve(element, attribute, resolver);
            }
        }
        return changed ? document.body().html() : html;
    }

    private static boolean resolve(Element element, String attribute, Resolver resolver) {
        var given = element.attr(attribute).strip();
        var url = given.isEmpty() || ABSOLUTE.matcher(given).find() ? null : resolver.resolve(given);
        if (url != null) {
            element.attr(attribute, url);
        }
        return url != null;
    }

    /** The address of the first picture, as written; null where there is none near the start. */
    static @Nullable String firstImage(@Nullable FeedText text) {
        if (text == null || !text.markup() || !text.value().contains("<img")) {
            return null;
        }
        var start = text.value().substring(0, Math.min(text.value().length(), MAX_LOOKED_AT));
        var image = Jsoup.parseBodyFragment(start).selectFirst("img[src]");
        return image == null || image.attr("src").isBlank()
                ? null
                : image.attr("src").strip();
    }
}
