package io.newswire.ingest.discovery;

import io.newswire.ingest.discovery.Candidate.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the links of a page that lead to feeds or sitemaps. */
final class PageLinks {
    /** In characters. A longer one is no base: each link of the page, however short, would become as long. */
    private static final int LONGEST_BASE = 2_048;

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);

    private final Candidates found;

    PageLinks(Candidates found) {
        this.found = found;
    }

    void read(byte[] body, @Nullable String contentType, String url) {
        var page = parse(body, contentType, url);
        page.select("link[href]").forEach(this::link);
        page.select("a[href]").forEach(this::anchor);
    }

    private static Document parse(byte[] body, @Nullable String contentType, String url) {
        try {
            var page = Jsoup.parse(new ByteArrayInputStream(body), charset(contentType), url);
            if (page.baseUri().length() > LONGEST_BASE) {
                page.setBaseUri(url);
            }
            return page;
        } catch (IOException e) {
            throw new IllegalStateException("an array cannot fail to be read", e);
        }
    }

    /** Null leaves it to what the page says of itself. */
    private static @Nullable String charset(@Nullable String contentType) {
        var named = CHARSET.matcher(contentType == null ? "" : contentType);
        try {
            return named.find() && Charset.isSupported(named.group(1)) ? named.group(1) : null;
        } catch (IllegalCharsetNameException e) {
            return null;
        }
    }

    private void link(Element link) {
        var rel = Arrays.asList(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"));
        if (DeclaredSource.of(rel, link.attr("type"), link.attr("href"))) {
            found.add(address(link), Origin.DECLARED, link.attr("title"));
        }
    }

    private void anchor(Element anchor) {
        var type = anchor.attr("type");
        var address = address(anchor);
        if (type.contains("+xml") && DeclaredSource.isFeedType(type) || FeedLikeness.of(address, anchor.text())) {
            found.add(address, Origin.LINKED, anchor.hasAttr("title") ? anchor.attr("title") : anchor.text());
        }
    }

    /** {@code feed:} was once used in place of http, or before it, to open a feed reader. */
    private static String address(Element link) {
        var href = link.attr("href").strip();
        if (href.regionMatches(true, 0, "feed://", 0, 7)) {
            return "https://" + href.substring(7);
        }
        return href.regionMatches(true, 0, "feed:http", 0, 9) ? href.substring(5) : link.absUrl("href");
    }
}
