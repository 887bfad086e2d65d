package io.newswire.store.console;

import io.newswire.store.export.OutsideLink;
import io.newswire.store.lexemes.Filter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Makes links of what came from outside, or none. */
final class Links {
    private Links() {}

    /** Null unless it is an absolute http or https address: nothing else may be followed from our pages. */
    static @Nullable String outside(@Nullable String url) {
        return OutsideLink.of(url);
    }

    /** The host for people, or the whole text where it has none. */
    static String host(String url) {
        var link = outside(url);
        if (link == null) {
            return url;
        }
        var host = URI.create(link).getHost();
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    static String article(String id) {
        return "/articles/" + encoded(id).replace("+", "%20");
    }

    static String story(String id) {
        return "/stories/" + encoded(id).replace("+", "%20");
    }

    static String feed(String url) {
        return "/feeds/show?url=" + encoded(url);
    }

    /** All that have the value. */
    static String articles(Filter filter, String value) {
        return SearchLink.NONE.with(filter.parameter(), value).page();
    }

    /** Of two articles of a story. */
    static String comparison(String story, String a, String b) {
        return story(story) + "/compare?a=" + encoded(a) + "&b=" + encoded(b);
    }

    /** What the revision changed. */
    static String change(String id, int revision) {
        return article(id) + "/compare?revision=" + revision;
    }

    static String revision(String id, int revision) {
        return article(id) + "?revision=" + revision;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
