package io.newswire.enrich.text;

import org.jsoup.nodes.Element;

/**
 * The absolute address of a link, as {@link Element#absUrl} gives it. Most addresses are whole already, or begin with the
 * path on the page's own host, and need none of the parsing.
 */
public final class WebLink {
    private WebLink() {}

    /** Empty where it leads nowhere. */
    static String of(Element link) {
        var href = link.attributes().get("href");
        if (isPlain(href)) {
            int path = path(href);
            if (path > 0) {
                return href;
            }
            var base = href.startsWith("/") && !href.startsWith("//") ? link.baseUri() : "";
            int end = isPlain(base) ? path(base) : 0;
            if (end > 0) {
                return base.substring(0, end) + href;
            }
        }
        return link.absUrl("href");
    }

    /** Host and path: the same page is named with and without a slash at its end, and by parameters that do not matter. */
    public static String page(String url) {
        int path = url.indexOf('/', url.indexOf("//") + 2);
        var rest = path < 0 ? "" : url.substring(path).split("[?#]", 2)[0];
        return host(url) + (rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest);
    }

    static String host(String url) {
        int from = url.indexOf("//") + 2;
        int to = url.indexOf('/', from);
        var host = url.substring(Math.min(from, url.length()), to < 0 ? url.length() : to);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** Where the path begins after scheme and host; 0 where there is anything besides, such as a port. */
    private static int path(String url) {
        int at = url.startsWith("https://") ? "https://".length() : url.startsWith("http://") ? "http://".length() : 0;
        if (at == 0) {
            return 0;
        }
        int end = at;
        while (end < url.length() && isOfHost(url.charAt(end))) {
            end++;
        }
        return end > at && end < url.length() && url.charAt(end) == '/' ? end : 0;
    }

    private static boolean isOfHost(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '-';
    }

    /** Nothing in it would be left out, or stands for a folder above. */
    private static boolean isPlain(String url) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c <= ' ' || c >= 0x7F || c == '/' && i + 1 < url.length() && url.charAt(i + 1) == '.') {
                return false;
            }
        }
        return true;
    }
}
