package io.newswire.store.api;

import io.javalin.http.Context;
import io.newswire.store.export.Feed;
import io.newswire.store.query.ArticleQuery;
import io.newswire.store.query.FoundArticle;
import io.newswire.store.query.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question for a feed, by the addresses of its pages.
 *
 * @param path absolute address of the list without its query
 * @param origin absolute address of the server, without a slash at its end
 * @param filters what narrows the list, by parameter, as it was asked
 * @param limit as it was asked, null where the usual one is meant
 */
record FeedRequest(
        String path,
        String origin,
        Format format,
        Map<String, String> filters,
        @Nullable String limit,
        @Nullable String cursor,
        String title) {
    private static final String CURSOR = "cursor";
    private static final String LIMIT = "limit";

    static FeedRequest of(Context context, Format format, ArticleQuery query) {
        var filters = new LinkedHashMap<String, String>();
        for (var name : ArticleQuery.parameters()) {
            var value = context.queryParam(name);
            if (value != null && !value.isBlank() && !name.equals(CURSOR) && !name.equals(LIMIT)) {
                filters.put(name, value.strip());
            }
        }
        return new FeedRequest(
                context.url(),
                context.scheme() + "://" + context.host(),
                format,
                filters,
                context.queryParam(LIMIT),
                query.cursor(),
                query.words() == null ? "Newswire" : "Newswire: " + query.words());
    }

    Feed feed(Page<FoundArticle> page) {
        var next = page.next();
        return new Feed(
                "urn:uuid:" + UUID.nameUUIDFromBytes(encoded(filters).getBytes(StandardCharsets.UTF_8)),
                title,
                origin + "/" + (filters.isEmpty() ? "" : "?" + encoded(filters)),
                address(cursor),
                address(null),
                next == null ? null : address(next),
                page.items());
    }

    private String address(@Nullable String at) {
        var query = new LinkedHashMap<>(filters);
        query.put("format", format.word());
        if (limit != null) {
            query.put(LIMIT, limit);
        }
        if (at != null) {
            query.put(CURSOR, at);
        }
        return path + "?" + encoded(query);
    }

    private static String encoded(Map<String, String> query) {
        return query.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
