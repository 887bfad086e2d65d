package io.newswire.cli.sources;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a feed or sitemap from anything else. */
@FunctionalInterface
interface SourceReader {
    /** @return empty when it is neither */
    Optional<Content> read(byte[] body, @Nullable String contentType, String url);
}
