package io.newswire.ingest.identity;

import crawlercommons.domains.EffectiveTldFinder;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.UrlSlug;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A canonical URL as far as it can be compared with another one of the same page.
 *
 * @param segments of the path, without those that only choose a presentation
 * @param parameters of the query, name and value
 */
record Address(CanonicalUrl url, URI uri, List<String> segments, Set<String> parameters) {
    private static final Pattern PRESENTATION =
            Pattern.compile("amp|print|printable|mobile|m|index\\.\\w{3,5}", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUFFIX = Pattern.compile("\\.(amp|print)(?=(\\.html?)?$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z]{2,5}$");
    private static final Pattern SCRIPT =
            Pattern.compile("\\.(php[0-9]?|aspx?|jsp|jspx|cgi|pl|cfm|do|dll|action)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern ARTICLE_NUMBER = Pattern.compile("[0-9]{5,}");
    private static final Pattern DATE = Pattern.compile("(19|20)[0-9]{2}(0[1-9]|1[0-2])([0-3][0-9])?");

    static Address of(CanonicalUrl url) {
        var uri = URI.create(url.value());
        var query = Objects.requireNonNullElse(uri.getRawQuery(), "");
        var parameters = new LinkedHashSet<String>();
        Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .forEach(parameters::add);
        return new Address(url, uri, segments(uri.getRawPath()), parameters);
    }

    private static List<String> segments(String path) {
        var segments = new ArrayList<String>();
        for (var segment : path.split("/")) {
            if (!segment.isEmpty()) {
                segments.add(SUFFIX.matcher(segment).replaceFirst(""));
            }
        }
        while (segments.size() > 1 && PRESENTATION.matcher(segments.getLast()).matches()) {
            segments.removeLast();
        }
        if (segments.size() > 1 && PRESENTATION.matcher(segments.getFirst()).matches()) {
            segments.removeFirst();
        }
        return List.copyOf(segments);
    }

    boolean isHome() {
        return segments.isEmpty() && parameters.isEmpty();
    }

    /** The registrable domain, or the host where it has none, and the port. */
    String site() {
        var domain = EffectiveTldFinder.getAssignedDomain(url.host(), true, false);
        int port = uri.getPort();
        return (domain == null ? url.host() : domain) + (port < 0 ? "" : ":" + port);
    }

    /** Without what is before the name of a site's article pages. */
    String hostOfArticles() {
        return url.host().replaceFirst("^(www|m|mobile|amp)\\.(?=.+\\.)", "");
    }

    /** Of the last segment, in lower case and without extension, where it names an article; else null. */
    @Nullable
    String slug() {
        if (segments.isEmpty()) {
            return null;
        }
        var last = segments.getLast();
        boolean names = UrlSlug.isDistinctive(last) && !SCRIPT.matcher(last).find();
        return names ? EXTENSION.matcher(last).replaceFirst("").toLowerCase(Locale.ROOT) : null;
    }

    /** All runs of digits in the path. */
    Set<String> digits() {
        return found(DIGITS, String.join("/", segments));
    }

    /** The last number, of the last segment or the query, that is long enough for an article's and no date. */
    @Nullable
    String lastNumber() {
        var numbers = numbers((segments.isEmpty() ? "" : segments.getLast()) + "?" + String.join("&", parameters));
        return numbers.isEmpty() ? null : numbers.getLast();
    }

    /** All numbers like that, wherever they stand. */
    List<String> numbers() {
        return numbers(String.join("/", segments) + "?" + String.join("&", parameters));
    }

    private static List<String> numbers(String text) {
        // Digits of percent-encoded letters are no number.
        var plain = text.replaceAll("%[0-9A-F]{2}", "%");
        return found(ARTICLE_NUMBER, plain).stream()
                .filter(number -> !DATE.matcher(number).matches())
                .toList();
    }

    private static Set<String> found(Pattern what, String text) {
        var found = new LinkedHashSet<String>();
        what.matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }
}
