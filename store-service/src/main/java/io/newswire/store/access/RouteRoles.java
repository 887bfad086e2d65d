package io.newswire.store.access;

import static io.newswire.store.access.Role.OPEN;
import static io.newswire.store.access.Role.OPERATOR;
import static io.newswire.store.access.Role.READER;

import java.util.Map;
import java.util.Set;

/**
 * What each route needs. One that is not listed needs an operator: whoever adds a route decides, or nobody but operators
 * reaches it. A test holds the list against the routes of the server.
 *
 * <p>Health and metrics are open: probes and Prometheus carry no tokens, and no content of articles stands in them. Style and
 * icon are open, as they are the same for everybody.
 */
final class RouteRoles {
    private static final Map<String, Role> BY_ROUTE = Map.ofEntries(
            Map.entry("GET /metrics", OPEN),
            Map.entry("GET /health", OPEN),
            Map.entry("GET /health/live", OPEN),
            Map.entry("GET /health/ready", OPEN),
            Map.entry("GET /assets/console.css", OPEN),
            Map.entry("GET /assets/newswire.svg", OPEN),
            Map.entry("GET /api/articles", READER),
            Map.entry("GET /api/articles/facets", READER),
            Map.entry("GET /api/articles/stream", READER),
            Map.entry("GET /api/articles/{id}", READER),
            Map.entry("GET /api/articles/{id}/raw", READER),
            Map.entry("GET /api/articles/{id}/trace", READER),
            Map.entry("GET /articles/{id}/compare", READER),
            Map.entry("GET /articles/{id}/trace", READER),
            Map.entry("GET /articles/{id}/raw", READER),
            Map.entry("GET /articles/{id}/raw/page", READER),
            Map.entry("GET /<path>", READER),
            Map.entry("GET /api/stories", READER),
            Map.entry("GET /api/stories/{id}", READER),
            Map.entry("GET /api/dead-letters", READER),
            Map.entry("GET /api/dead-letters/groups", READER),
            Map.entry("GET /api/dead-letters/runs", READER),
            Map.entry("GET /api/dead-letters/runs/{id}", READER),
            Map.entry("POST /api/dead-letters/runs/{id}/stop", OPERATOR),
            Map.entry("GET /api/dead-letters/{letter}", READER),
            Map.entry("GET /api/dead-letters/{letter}/value", READER),
            Map.entry("POST /api/dead-letters/redrive", OPERATOR),
            Map.entry("POST /api/dead-letters/discard", OPERATOR),
            Map.entry("GET /api/feeds", READER),
            Map.entry("GET /api/sources", READER),
            Map.entry("GET /api/summary", READER),
            Map.entry("GET /api/openapi.json", READER),
            Map.entry("GET /api/asyncapi.yaml", READER),
            Map.entry("GET /api/schemas/{name}", READER),
            Map.entry("GET /api/saved-queries", READER),
            Map.entry("POST /api/saved-queries", OPERATOR),
            Map.entry("GET /api/saved-queries/{id}", READER),
            Map.entry("DELETE /api/saved-queries/{id}", OPERATOR),
            Map.entry("POST /api/saved-queries/{id}/resume", OPERATOR),
            Map.entry("POST /api/saved-queries/{id}/secret", OPERATOR),
            // What is answered there is that there is no such path, or that it is for reading.
            Map.entry("GET /api", READER),
            Map.entry("POST /api", READER),
            Map.entry("PUT /api", READER),
            Map.entry("PATCH /api", READER),
            Map.entry("DELETE /api", READER),
            Map.entry("GET /api/<path>", READER),
            Map.entry("POST /api/<path>", READER),
            Map.entry("PUT /api/<path>", READER),
            Map.entry("PATCH /api/<path>", READER),
            Map.entry("DELETE /api/<path>", READER),
            Map.entry("GET /", READER),
            Map.entry("GET /articles/{id}", READER),
            Map.entry("GET /stories", READER),
            Map.entry("GET /stories/{id}", READER),
            Map.entry("GET /stories/{id}/compare", READER),
            Map.entry("GET /feeds", READER),
            Map.entry("GET /feeds/show", READER),
            Map.entry("GET /sources", READER),
            Map.entry("GET /pipeline", READER),
            Map.entry("GET /dead-letters", READER),
            Map.entry("GET /dead-letters/list", READER),
            Map.entry("GET /dead-letters/settle", READER),
            Map.entry("POST /dead-letters/redrive", OPERATOR),
            Map.entry("POST /dead-letters/discard", OPERATOR),
            Map.entry("GET /dead-letters/runs", READER),
            Map.entry("GET /dead-letters/runs/{id}", READER),
            Map.entry("POST /dead-letters/runs/{id}/stop", OPERATOR),
            Map.entry("GET /dead-letters/{letter}", READER),
            Map.entry("GET /reprocess", READER),
            Map.entry("GET /reprocess/{id}", READER),
            Map.entry("POST /reprocess/{id}/promote", OPERATOR),
            Map.entry("POST /reprocess/{id}/discard", OPERATOR),
            Map.entry("GET /saved-queries", READER),
            Map.entry("POST /saved-queries/{id}/resume", OPERATOR));

    private RouteRoles() {}

    /** @param path as the route was added, with the names of its parameters; HEAD needs what GET needs */
    static Role of(String method, String path) {
        return BY_ROUTE.getOrDefault(key(method, path), OPERATOR);
    }

    /** All that are listed, as method, space, path. */
    static Set<String> routes() {
        return BY_ROUTE.keySet();
    }

    private static String key(String method, String path) {
        return (method.equals("HEAD") ? "GET" : method) + " " + path;
    }
}
