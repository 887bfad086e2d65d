package io.newswire.ingest.identity;

import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.UrlExplanation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Under which canonical URL a page is known once it was fetched. What the page declares is believed only where it names
 * the same site, and differs from where the page was found in presentation, or shares what tells this article from all
 * others. Whatever is doubtful stays apart.
 *
 * @param by what the URL was taken from
 * @param reason for people: why this one, and why not what was declared
 */
public record PageIdentity(CanonicalUrl url, By by, String reason) {

    /** Where an identity comes from. */
    public enum By {
        /** The address that was asked for. */
        ASKED,
        /** Where redirects ended. */
        FINAL,
        /** {@code <link rel=canonical>}. */
        CANONICAL,
        /** {@code og:url}. */
        OPEN_GRAPH
    }

    public PageIdentity {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(reason, "reason");
    }

    /** @param finalUrl where redirects ended, as the fetcher has it */
    public static PageIdentity of(CanonicalUrl asked, String finalUrl, PageHead head) {
        var last = understood(finalUrl);
        var arrival = Arrival.of(asked, last == null ? asked : last);
        var canonical = Claim.judge(arrival.url(), head.canonical(), "rel=canonical");
        if (canonical.url() != null) {
            return new PageIdentity(canonical.url(), By.CANONICAL, canonical.reason());
        }
        var openGraph = Claim.judge(arrival.url(), head.openGraph(), "og:url");
        if (openGraph.url() != null) {
            return new PageIdentity(openGraph.url(), By.OPEN_GRAPH, openGraph.reason());
        }
        var reason = String.join("; ", arrival.reason(), canonical.reason(), openGraph.reason());
        return new PageIdentity(arrival.url(), arrival.redirected() ? By.FINAL : By.ASKED, reason);
    }

    private static @Nullable CanonicalUrl understood(String url) {
        return switch (CanonicalUrl.explain(url)) {
            case UrlExplanation.Understood understood -> understood.url();
            case UrlExplanation.Refused refused -> null;
        };
    }

    /**
     * What became of one declaration.
     *
     * @param url null where it is not believed
     */
    private record Claim(@Nullable CanonicalUrl url, String reason) {

        static Claim judge(CanonicalUrl found, List<String> declared, String where) {
            if (declared.isEmpty()) {
                return refused("no " + where);
            }
            var urls =
                    declared.stream().map(PageIdentity::understood).distinct().toList();
            var named = urls.getFirst();
            if (urls.size() > 1 || named == null) {
                return refused(where + " names " + (named == null ? "no web address" : "several addresses"));
            }
            return judge(Address.of(found), Address.of(named), where);
        }

        private static Claim judge(Address found, Address named, String where) {
            if (!found.site().equals(named.site())) {
                return refused(where + " names another site, " + named.site());
            }
            if (named.isHome() && !found.isHome()) {
                return refused(where + " names the home page");
            }
            var resemblance = Resemblance.between(found, named);
            return resemblance == null
                    ? refused(where + " names " + named.url() + ", which may be another page")
                    : new Claim(secure(found.url(), named.url()), where + " " + resemblance);
        }

        private static Claim refused(String why) {
            return new Claim(null, why);
        }

        /** Templates go on to say http where everything is served over https. */
        private static CanonicalUrl secure(CanonicalUrl found, CanonicalUrl named) {
            boolean downgraded =
                    found.value().startsWith("https:") && named.value().startsWith("http:");
            return downgraded && named.host().equals(named.authority())
                    ? CanonicalUrl.of("https" + named.value().substring("http".length()))
                    : named;
        }
    }
}
