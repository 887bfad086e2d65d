package io.newswire.cli.inspect;

import io.newswire.cli.sources.Remedy;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.UrlExplanation;
import io.newswire.ingest.fetch.AddressGuard;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is made of one web address.
 *
 * @param canonical null where it is refused
 * @param steps that led to the canonical form; null where it is refused
 * @param dialled false where its host is an address that the guard refuses; null otherwise: names are not looked up
 * @param refusal {@code address} or {@code port} where it would not be dialled
 * @param refused one of the reasons of {@link UrlExplanation.Refused}
 * @param detail for people, where there is a refusal
 * @param help what to do about it; null where nothing can be done
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
        @Nullable String detail,
        @Nullable String help) {
    private static final Pattern LITERAL = Pattern.compile("\\[.+]|[0-9]+(\\.[0-9]+){3}");

    static UrlInspection of(String input, AddressGuard guard) {
        return switch (CanonicalUrl.explain(input)) {
            case UrlExplanation.Understood understood -> understood(input, understood, guard);
            case UrlExplanation.Refused r ->
                new UrlInspection(
                        input,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        r.reason(),
                        r.detail(),
                        Remedy.ofRefusal(r.reason(), input));
        };
    }

    private static UrlInspection understood(String input, UrlExplanation.Understood understood, AddressGuard guard) {
        var url = understood.url();
        var not = notDialled(url, guard);
        return new UrlInspection(
                input,
                url.value(),
                ArticleId.ofUrl(url.value()),
                url.host(),
                understood.steps(),
                not == null ? null : Boolean.FALSE,
                not == null ? null : not.reason(),
                null,
                not == null ? null : not.detail(),
                not == null ? null : Remedy.ofRefusal(not.reason(), url.value()));
    }

    private record NotDialled(String reason, String detail) {}

    private static @Nullable NotDialled notDialled(CanonicalUrl url, AddressGuard guard) {
        var uri = URI.create(url.value());
        int standard = uri.getScheme().equals("http") ? 80 : 443;
        int port = uri.getPort() < 0 ? standard : uri.getPort();
        if (!guard.mayOpen(port)) {
            return new NotDialled("port", "no website is at port " + port);
        }
        return LITERAL.matcher(url.host()).matches() ? forbiddenRange(url.host(), port, guard) : null;
    }

    private static @Nullable NotDialled forbiddenRange(String host, int port, AddressGuard guard) {
        try {
            // A literal: no name server is asked.
            return guard.refusal(host, InetAddress.getByName(host), port)
                    .map(range -> new NotDialled("address", host + " is in " + range + ", where no public server is"))
                    .orElse(null);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("a canonical host in brackets or digits is an address: " + host, e);
        }
    }

    boolean isRefused() {
        return refused != null || refusal != null;
    }
}
