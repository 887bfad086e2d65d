package io.newswire.cli.inspect;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.UrlExplanation;
import io.newswire.ingest.fetch.AddressGuard;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is made of one web address.
 *
 * @param canonical null where it is refused
 * @param steps that led to the canonical form; null where it is refused
 * @param dialled false where its host is an address that the guard refuses; null otherwise: names are not looked up
 * @param refusal {@code address} where it would not be dialled
 * @param refused one of the reasons of {@link UrlExplanation.Refused}
 * @param detail for people, where there is a refusal
 */
record UrlInspection(
        String input,
        @Nullable String canonical,
        @Nullable String articleId,
        @Nullable String host,
        @Nullable List<String> steps,
        @Nullable Boolean dialled,
        @Nullable String refusal,
        @Nullable String refused,
        @Nullable String detail) {
    private static final Pattern LITERAL = Pattern.compile("\\[.+]|[0-9]+(\\.[0-9]+){3}");

    static UrlInspection of(String input, AddressGuard guard) {
        return switch (CanonicalUrl.explain(input)) {
            case UrlExplanation.Understood understood -> understood(input, understood, guard);
            case UrlExplanation.Refused r ->
                new UrlInspection(input, null, null, null, null, null, null, r.reason(), r.detail());
        };
    }

    private static UrlInspection understood(String input, UrlExplanation.Understood understood, AddressGuard guard) {
        var url = understood.url();
        var range = forbiddenRange(url, guard);
        var detail = range.map(name -> url.host() + " is in " + name + ", where no public server is");
        return new UrlInspection(
                input,
                url.value(),
                ArticleId.ofUrl(url.value()),
                url.host(),
                understood.steps(),
                range.isPresent() ? Boolean.FALSE : null,
                range.isPresent() ? "address" : null,
                null,
                detail.orElse(null));
    }

    private static Optional<String> forbiddenRange(CanonicalUrl url, AddressGuard guard) {
        if (!LITERAL.matcher(url.host()).matches()) {
            return Optional.empty();
        }
        var uri = URI.create(url.value());
        int standard = uri.getScheme().equals("http") ? 80 : 443;
        try {
            // A literal: no name server is asked.
            return guard.refusal(
                    url.host(), InetAddress.getByName(url.host()), uri.getPort() < 0 ? standard : uri.getPort());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("a canonical host in brackets or digits is an address: " + url.host(), e);
        }
    }

    boolean isRefused() {
        return refused != null || refusal != null;
    }
}
