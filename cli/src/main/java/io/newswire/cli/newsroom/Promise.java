package io.newswire.cli.newsroom;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What an edition promises to whoever follows it. */
final class Promise {
    private final Edition edition;
    private final URI base;

    private Promise(Edition edition, URI base) {
        this.edition = edition;
        this.base = base;
    }

    static Expected of(Edition edition, URI base) {
        var promise = new Promise(edition, base);
        return new Expected(
                promise.urls(story -> !story.isGone()),
                promise.families(true),
                promise.families(false),
                promise.urls(Story::hasCorrection),
                promise.urls(Story::isGone),
                promise.urls(Story::isWithdrawnLater));
    }

    private Set<URI> urls(Predicate<Story> which) {
        return edition.stories().values().stream().filter(which).map(this::url).collect(Collectors.toSet());
    }

    private List<Set<URI>> families(boolean exact) {
        var families = new LinkedHashMap<String, Set<URI>>();
        for (var copy : edition.stories().values()) {
            var origin = copy.origin();
            if (origin != null && origin.exact() == exact) {
                families.computeIfAbsent(
                                origin.slug(),
                                slug -> new LinkedHashSet<>(urls(s -> s.slug().equals(slug))))
                        .add(url(copy));
            }
        }
        return List.copyOf(families.values());
    }

    private URI url(Story story) {
        return base.resolve(story.path());
    }
}
