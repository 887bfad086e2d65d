package io.newswire.cli.client;

import io.newswire.cli.CommandFailed;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FeedSettings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A URL by which a person names a feed that is followed.
 *
 * @param value canonical
 */
record FollowedUrl(String value) {
    /** From the command line. */
    static final class Converter implements ITypeConverter<FollowedUrl> {
        @Override
        public FollowedUrl convert(String text) {
            try {
                return new FollowedUrl(CanonicalUrl.of(text).value());
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    /** @throws CommandFailed that names similar ones, when it is not followed */
    FeedSettings in(FollowedFeeds followed) {
        return followed.settings(value).orElseThrow(() -> new CommandFailed(notIn(followed)));
    }

    /** Says that it is not followed, and which similar ones are. */
    String notIn(FollowedFeeds followed) {
        var similar = SimilarUrls.to(
                value, followed.all().stream().map(FeedSettings::url).toList());
        var hint = similar.isEmpty() ? "" : "; did you mean " + String.join(" or ", similar) + "?";
        return "not followed: " + value + hint;
    }
}
