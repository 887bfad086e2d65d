package io.newswire.ingest.identity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a page says of its own address. What stands in the body may be anybody's and is not read.
 *
 * @param canonical of {@code <link rel=canonical>}, made absolute; several where the page contradicts itself
 * @param openGraph of {@code og:url}, likewise
 */
public record PageHead(List<String> canonical, List<String> openGraph) {
    /** In characters. A longer one is no base: each link of the page, however short, would become as long. */
    private static final int LONGEST_BASE = 2_048;

    private static final int MAX_BYTES = 256 * 1024;
    private static final int MAX_DECLARED = 8;
    private static final Pattern REL_CANONICAL = Pattern.compile("(^|\\s)canonical(\\s|$)", Pattern.CASE_INSENSITIVE);
    private static final PageHead NOTHING = new PageHead(List.of(), List.of());

    public PageHead {
        canonical = List.copyOf(canonical);
        openGraph = List.copyOf(openGraph);
    }

    /** Of a page that says nothing. */
    public static PageHead nothing() {
        return NOTHING;
    }

    /**
     * @param page any bytes; the first 256 KiB are read, and nothing is thrown for them
     * @param contentType as the server said; the page's own word on its charset counts where this names none
     * @param url where the page came from
     */
    public static PageHead read(byte[] page, @Nullable String contentType, String url) {
        try (var in = new ByteArrayInputStream(page, 0, Math.min(page.length, MAX_BYTES))) {
            var document = Jsoup.parse(in, charset(contentType), url);
            if (document.baseUri().length() > LONGEST_BASE) {
                document.setBaseUri(url);
            }
            return of(document);
        } catch (IOException | RuntimeException e) {
            // Input that jsoup cannot take: such a page says nothing to us.
            return NOTHING;
        }
    }

    private static @Nullable String charset(@Nullable String contentType) {
        var type = contentType == null ? null : MediaType.parse(contentType);
        var charset = type == null ? null : type.charset();
        return charset == null ? null : charset.name();
    }

    private static PageHead of(Document page) {
        var canonical = new LinkedHashSet<String>();
        for (var link : page.head().getElementsByTag("link")) {
            if (REL_CANONICAL.matcher(link.attr("rel")).find()) {
                add(canonical, link, link.attr("href"));
            }
        }
        var openGraph = new LinkedHashSet<String>();
        for (var meta : page.head().getElementsByTag("meta")) {
            if (meta.attr("property").equalsIgnoreCase("og:url")
                    || meta.attr("name").equalsIgnoreCase("og:url")) {
                add(openGraph, meta, meta.attr("content"));
            }
        }
        return new PageHead(List.copyOf(canonical), List.copyOf(openGraph));
    }

    private static void add(Set<String> to, Element element, String reference) {
        var base = HttpUrl.parse(element.baseUri());
        var url = base == null || reference.isBlank() ? null : base.resolve(reference.strip());
        if (url != null && to.size() < MAX_DECLARED) {
            to.add(url.toString());
        }
    }
}
