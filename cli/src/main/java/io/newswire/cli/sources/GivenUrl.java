package io.newswire.cli.sources;

import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.UrlExplanation;
import io.newswire.contracts.UrlExplanation.Refused;
import io.newswire.contracts.UrlExplanation.Understood;

/**
 * An address that a person gives. Credentials in it are refused, as the fetcher refuses them: who writes them there expects
 * them to be sent. In what pages and feeds link to they are only left out.
 */
public final class GivenUrl {
    private static final String CREDENTIALS = "credentials";

    private GivenUrl() {}

    /** As {@link CanonicalUrl#explain}, but that credentials are refused, as {@code credentials}. */
    public static UrlExplanation explain(String text) {
        return switch (CanonicalUrl.explain(text)) {
            case Understood understood ->
                understood.hadCredentials()
                        ? new Refused(CREDENTIALS, understood.url() + " was given with a user name or password")
                        : understood;
            case Refused refused -> refused;
        };
    }

    /** @throws IllegalArgumentException when it is no web address, or carries credentials; says what to do about those */
    public static CanonicalUrl of(String text) {
        if (explain(text) instanceof Refused refused && refused.reason().equals(CREDENTIALS)) {
            throw new IllegalArgumentException(refused.detail() + ". " + Remedy.ofRefusal(CREDENTIALS, text));
        }
        return CanonicalUrl.of(text);
    }
}
