package io.newswire.cli.reprocess;

import io.newswire.contracts.Article;
import io.newswire.contracts.ReprocessRun.Selection;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether an article is one of those that a run looks at. */
record Selector(Selection selection) {

    boolean takes(Article article) {
        return article.extractorVersion() < selection.extractorBelow()
                && isWithin(article)
                && (selection.source() == null || isOf(selection.source(), article));
    }

    private boolean isWithin(Article article) {
        var at = article.fetchedAt();
        return (selection.from() == null || !at.isBefore(selection.from()))
                && (selection.until() == null || at.isBefore(selection.until()));
    }

    private static boolean isOf(String source, Article article) {
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
