package io.newswire.cli.client;

import io.newswire.cli.sources.GivenUrl;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address that a person probably means who types one without a scheme, or with that of feed readers. */
final class MeantUrl {
    private static final Pattern FEED_READER = Pattern.compile("^feed:(//)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://.*");

    private MeantUrl() {}

    /** @return empty where {@code text} is no such thing */
    static Optional<String> of(String text) {
        var bare = FEED_READER.matcher(text.strip()).replaceFirst("");
        if (WITH_SCHEME.matcher(bare).matches()) {
            return bare.equals(text.strip()) ? Optional.empty() : readable(bare);
        }
        return readable("https://" + bare);
    }

    private static Optional<String> readable(String url) {
        try {
            return GivenUrl.of(url).host().contains(".") ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // Then it is not what they mean.
            return Optional.empty();
        }
    }
}
