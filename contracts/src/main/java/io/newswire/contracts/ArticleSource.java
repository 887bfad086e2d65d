package io.newswire.contracts;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where an article is from, as people name it. */
public final class ArticleSource {
    private ArticleSource() {}

    /**
     * Whether an article is from a source.
     *
     * @param source the address of a feed, a host with all below it ({@code example.org} means {@code www.example.org} too), or
     *     the name of a publisher; hosts and names in upper or lower case
     */
    public static boolean isOf(String source, Article article) {
        var publisher = article.publisher();
        return source.equals(article.feedUrl())
                || publisher != null && source.equalsIgnoreCase(publisher.name())
                || isBelow(source.toLowerCase(Locale.ROOT), host(article.url()));
    }

    private static boolean isBelow(String domain, @Nullable String host) {
        return host != null && (host.equals(domain) || host.endsWith("." + domain));
    }

    private static @Nullable String host(@Nullable String url) {
        try {
            var host = url == null ? null : URI.create(url).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            // An address that this class cannot read is of no host that anybody could name.
            return null;
        }
    }
}
