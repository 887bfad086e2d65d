package io.newswire.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.newsroom.Expected;
import io.newswire.contracts.Article;
import io.newswire.contracts.Article.Duplicate;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final URI FIRST = URI.create("http://127.0.0.1/first");
    private static final URI SECOND = URI.create("http://127.0.0.1/second");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Arrivals arrivals =
            new Arrivals(new Expected(Set.of(FIRST, SECOND), List.of(), List.of(), Set.of(FIRST), Set.of(), Set.of()));

    @Test
    void what_has_not_come_is_missing() {
        arrivals.arrived(article(FIRST, 1, null));
        assertThat(arrivals.missing()).containsExactly(SECOND);
    }

    @Test
    void a_correction_is_missing_until_its_second_revision_comes() {
        arrivals.arrived(article(FIRST, 1, null));
        assertThat(arrivals.unrevised()).containsExactly(FIRST);
        arrivals.arrived(article(FIRST, 2, null));
        assertThat(arrivals.unrevised()).isEmpty();
    }

    @Test
    void an_older_revision_that_comes_late_changes_nothing() {
        arrivals.arrived(article(FIRST, 2, null));
        arrivals.arrived(article(FIRST, 1, null));
        assertThat(arrivals.unrevised()).isEmpty();
        assertThat(arrivals.count()).isEqualTo(1);
    }

    @Test
    void a_copy_counts_once_whatever_its_revisions() {
        var copy = new Duplicate(Duplicate.Kind.NEAR, "other", 0.8);
        arrivals.arrived(article(FIRST, 1, copy));
        arrivals.arrived(article(FIRST, 2, copy));
        arrivals.arrived(article(SECOND, 1, null));
        assertThat(arrivals.copies()).isEqualTo(1);
    }

    private static Article article(URI url, int revision, @Nullable Duplicate duplicate) {
        return new Article(
                "id",
                revision,
                url.toString(),
                "headline",
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                "en",
                null,
                null,
                null,
                "body",
                List.of(),
                Article.Completeness.COMPLETE,
                List.of(),
                List.of(),
                1,
                "digest",
                duplicate,
                null,
                Map.of(),
                1,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                NOON,
                NOON);
    }
}
