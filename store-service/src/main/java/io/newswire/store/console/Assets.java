package io.newswire.store.console;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The files that pages load: one style sheet and one picture, our own. */
final class Assets {
    private Assets() {}

    static void addTo(RoutesConfig routes) {
        add(routes, "console.css", "text/css; charset=utf-8");
        add(routes, "newswire.svg", "image/svg+xml");
    }

    private static void add(RoutesConfig routes, String name, String type) {
        var content = read("/console/" + name);
        routes.get(
                "/assets/" + name,
                context -> context.contentType(type)
                        .header("Cache-Control", "public, max-age=300")
                        .header("X-Content-Type-Options", "nosniff")
                        .result(content));
    }

    private static byte[] read(String resource) {
        try (var stream = Assets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + resource + " is missing from the build");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
