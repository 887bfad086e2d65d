package io.newswire.cli.client;

import io.newswire.cli.CommandFailed;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FeedSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * A URL by which a person names a feed that is followed.
 *
 * @param value canonical
 */
record FollowedUrl(String value) {
    /** @throws ParameterException when it is no web address */
    static FollowedUrl of(String text, CommandSpec command) {
        try {
            return new FollowedUrl(CanonicalUrl.of(text).value());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
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
