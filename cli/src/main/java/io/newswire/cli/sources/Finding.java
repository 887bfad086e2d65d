package io.newswire.cli.sources;

import io.newswire.ingest.discovery.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is behind an address.
 *
 * @param sources what can be followed, the likeliest first; none is the same as another
 * @param misses what was tried and was no source
 * @param unchecked candidates beyond the number that is tried
 * @param failure why the address itself brought nothing, null when it did
 */
public record Finding(
        List<Source> sources,
        List<Miss> misses,
        int unchecked,
        @Nullable Miss failure) {
    public Finding {
        sources = List.copyOf(sources);
        misses = List.copyOf(misses);
    }

    static Finding failed(Miss miss) {
        return new Finding(List.of(), List.of(), 0, miss);
    }

    static Finding of(Source asked) {
        return new Finding(List.of(asked), List.of(), 0, null);
    }

    /**
     * Those between which a person has to choose. Comments are never meant, and a sitemap only where there is no feed:
     * they are offered, but do not make a question of an answer.
     */
    public List<Source> eligible(boolean sitemaps) {
        var wanted = sources.stream()
                .filter(source -> source.content().isSitemap() == sitemaps)
                .toList();
        var preferred = wanted.isEmpty() ? sources : wanted;
        var published = preferred.stream()
                .filter(source -> source.role() != Role.COMMENTS_FEED)
                .toList();
        return published.isEmpty() ? preferred : published;
    }
}
