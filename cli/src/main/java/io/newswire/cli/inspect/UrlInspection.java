package io.newswire.cli.inspect;

import io.newswire.cli.sources.GivenUrl;
import io.newswire.cli.sources.Remedy;
import io.newswire.cli.sources.Undialled;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.UrlExplanation;
import io.newswire.platform.dial.AddressGuard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is made of one web address.
 *
 * @param canonical null where it is refused
 * @param steps that led to the canonical form; null where it is refused
 * @param dialled false where its host is an address that the guard refuses; null otherwise: names are not looked up
 * @param refusal {@code address} or {@code port} where it would not be dialled
 * @param refused one of the reasons of {@link UrlExplanation.Refused}, or {@code credentials}
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
    static UrlInspection of(String input, AddressGuard guard) {
        return switch (GivenUrl.explain(input)) {
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
        var not = Undialled.of(url, guard).orElse(null);
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

    boolean isRefused() {
        return refused != null || refusal != null;
    }
}
