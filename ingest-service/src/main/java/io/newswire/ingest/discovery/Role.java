package io.newswire.ingest.discovery;

import io.newswire.contracts.CanonicalUrl;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a feed or sitemap is for, as its address and name tell; what people usually want stands first. */
public enum Role {
    FEED,
    /** Of one category, tag, author or search. */
    SECTION_FEED,
    /** What readers say, not what the publisher does. */
    COMMENTS_FEED,
    NEWS_SITEMAP,
    SITEMAP;

    private static final Pattern COMMENTS =
            Pattern.compile("\\b(comment|commentaire|kommentar|comentario|commento)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECTION = Pattern.compile(
            "(^|/)(category|categories|tag|tags|author|search)/|[?&](cat|" + "tag|author|s|category_name)=");

    public boolean isSitemap() {
        return this == NEWS_SITEMAP || this == SITEMAP;
    }

    /** @param page the canonical address of the page that names it: a category's own page wants the category's feed */
    static Role of(CanonicalUrl url, @Nullable String title, CanonicalUrl page) {
        var uri = URI.create(url.value());
        var path = uri.getRawPath().toLowerCase(Locale.ROOT);
        if (path.contains("sitemap")) {
            return path.contains("news") ? NEWS_SITEMAP : SITEMAP;
        }
        var address = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        if (COMMENTS.matcher(address).find()
                || title != null && COMMENTS.matcher(title).find()) {
            return COMMENTS_FEED;
        }
        return SECTION.matcher(address).find() && !isBelow(url, page) ? SECTION_FEED : FEED;
    }

    private static boolean isBelow(CanonicalUrl url, CanonicalUrl page) {
        var path = URI.create(page.value()).getRawPath();
        return path.length() > 1 && url.value().startsWith(page.value());
    }
}
