package io.newswire.contracts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Addresses that hold another one in clear: redirectors of search engines and networks, and caches of AMP pages. */
final class UrlWrapper {
    private static final String GOOGLE = "(www\\.)?google\\.([a-z]{2,3}|com?\\.[a-z]{2})";

    /** What stands behind the name is {@code s/} for https, then host, path and query. */
    private static final List<Pattern> CACHES = List.of(
            Pattern.compile("[a-z0-9-]+\\.cdn\\.ampproject\\.org/[acv]/(?<tls>s/)?(?<target>[^/]+\\..+)"),
            Pattern.compile("[a-z0-9-]+\\.bing-amp\\.com/[acv]/(?<tls>s/)?(?<target>[^/]+\\..+)"),
            Pattern.compile(GOOGLE + "/amp/(?<tls>s/)?(?<target>[^/]+\\..+)"));

    private static final List<Redirector> REDIRECTORS = List.of(
            redirector(GOOGLE + "/url", "q", "url"),
            redirector("(l|lm)\\.facebook\\.com/l\\.php", "u"),
            redirector("(www\\.)?facebook\\.com/l\\.php", "u"),
            redirector("l\\.instagram\\.com/", "u"),
            redirector("t\\.umblr\\.com/redirect", "z"),
            redirector("out\\.reddit\\.com/.*", "url"),
            redirector("(www\\.)?youtube\\.com/redirect", "q"),
            redirector("(www\\.)?linkedin\\.com/redir/redirect", "url"),
            redirector("(www\\.)?vk\\.com/away\\.php", "to"),
            redirector("(www\\.)?bing\\.com/news/apiclick\\.aspx", "url"),
            redirector("duckduckgo\\.com/l/", "uddg"),
            redirector("slack-redir\\.net/link", "url"),
            redirector("[a-z0-9]+\\.safelinks\\.protection\\.outlook\\.com/", "url"));

    /** Each of their hosts has one of these in it, and few others have. */
    private static final List<String> HOSTS = List.of(
            "google",
            "amp",
            "facebook",
            "instagram",
            "umblr",
            "reddit",
            "youtube",
            "linkedin",
            "vk.",
            "bing",
            "duckduckgo",
            "slack",
            "outlook");

    private static final Pattern ABSOLUTE = Pattern.compile("https?:[/\\\\]{2}.+", Pattern.CASE_INSENSITIVE);

    private UrlWrapper() {}

    /** Null where it holds none. Always shorter than the address. */
    static @Nullable String target(UrlParts url) {
        if (!url.port().isEmpty() || HOSTS.stream().noneMatch(url.host()::contains)) {
            return null;
        }
        var place = url.host() + url.path();
        for (var cache : CACHES) {
            var match = cache.matcher(place);
            if (match.matches()) {
                return cached(match, url.query());
            }
        }
        return REDIRECTORS.stream()
                .filter(redirector -> redirector.place().matcher(place).matches())
                .flatMap(redirector -> Stream.ofNullable(redirector.target(url.query())))
                .findFirst()
                .orElse(null);
    }

    private static String cached(Matcher match, String query) {
        var scheme = match.group("tls") == null ? "http://" : "https://";
        return scheme + match.group("target") + (query.isEmpty() ? "" : "?" + query);
    }

    private static Redirector redirector(String place, String... parameters) {
        return new Redirector(Pattern.compile(place), List.of(parameters));
    }

    private record Redirector(Pattern place, List<String> parameters) {
        @Nullable
        String target(String query) {
            for (var parameter : UrlQuery.parameters(query)) {
                var value = PercentEncoding.decoded(UrlQuery.value(parameter));
                if (parameters.contains(UrlQuery.name(parameter))
                        && ABSOLUTE.matcher(value).matches()) {
                    return value;
                }
            }
            return null;
        }
    }
}
