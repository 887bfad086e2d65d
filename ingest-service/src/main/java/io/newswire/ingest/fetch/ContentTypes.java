package io.newswire.ingest.fetch;

import io.newswire.contracts.FetchRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which types of content we take. */
final class ContentTypes {
    private static final Set<String> XML = Set.of("text/xml", "application/xml");
    private static final Set<String> ARTICLES = Set.of("text/html", "application/xhtml+xml", "text/plain");

    private ContentTypes() {}

    /** Feeds are taken under any name, because they are served under any; what they are, the parser finds out. */
    static boolean accepts(FetchRequest.Kind kind, @Nullable String contentType) {
        return switch (kind) {
            case FEED, ROBOTS, SUBSCRIPTION -> true;
            case ARTICLE -> isUntold(contentType) || ARTICLES.contains(essence(contentType));
        };
    }

    /**
     * Looks into the body of an article where its type is missing or may be anything.
     *
     * @return what it is instead of a page; empty for a page
     */
    static Optional<String> insteadOfPage(FetchRequest.Kind kind, @Nullable String contentType, byte[] body) {
        return kind == FetchRequest.Kind.ARTICLE && isUntold(contentType)
                ? Sniffed.insteadOfPage(body)
                : Optional.empty();
    }

    /** What we say that we would like. */
    static String wanted(FetchRequest.Kind kind) {
        return switch (kind) {
            case FEED ->
                "application/atom+xml, application/rss+xml, application/feed+json;q=0.9, application/rdf+xml;q=0.9, "
                        + "application/xml;q=0.8, text/xml;q=0.8, */*;q=0.5";
            case ROBOTS -> "text/plain, */*;q=0.5";
            case SUBSCRIPTION -> "*/*";
            case ARTICLE -> "text/html, application/xhtml+xml, text/plain;q=0.8, application/xml;q=0.5, */*;q=0.1";
        };
    }

    private static boolean isUntold(@Nullable String contentType) {
        var type = essence(contentType);
        return type.isEmpty() || XML.contains(type);
    }

    private static String essence(@Nullable String contentType) {
        var text = contentType == null ? "" : contentType;
        int parameters = text.indexOf(';');
        return (parameters < 0 ? text : text.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }
}
