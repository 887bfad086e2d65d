package io.newswire.cli.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class GeneratorTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:30Z");

    @Test
    void the_same_seed_gives_the_same_edition_and_another_seed_another_one() {
        var edition = new Generator(1).edition(30, 4, NOW);
        assertThat(new Generator(1).edition(30, 4, NOW)).isEqualTo(edition);
        assertThat(new Generator(2).edition(30, 4, NOW)).isNotEqualTo(edition);
    }

    @Test
    void more_articles_start_with_those_of_fewer() {
        var few = new Generator(1).edition(5, 0, NOW).stories().values();
        var many = new Generator(1).edition(9, 0, NOW).stories().values();
        assertThat(many).startsWith(few.toArray(Story[]::new));
    }

    @Test
    void no_feed_is_longer_than_its_bound_and_none_is_left_out() {
        var edition = new Generator(3).edition(130, 10, NOW);
        var named = new HashSet<String>();
        edition.channels().forEach(channel -> {
            assertThat(channel.slugs()).hasSizeLessThanOrEqualTo(Generator.FEED_SIZE);
            named.addAll(channel.slugs());
        });
        assertThat(named).isEqualTo(edition.stories().keySet());
    }

    @Test
    void a_running_one_serves_every_article_and_knows_its_copies() throws Exception {
        try (var newsroom = Newsroom.generated(60, 6, 11);
                var client = new Client()) {
            var expected = newsroom.expected();
            assertThat(expected.articles()).hasSize(66);
            assertThat(expected.exactCopyCount()).isEqualTo(3);
            assertThat(expected.nearCopyCount()).isEqualTo(3);
            int entries = 0;
            for (var feed : newsroom.feeds()) {
                entries += client.entries(feed).size();
            }
            assertThat(entries).isEqualTo(66);
        }
    }

    @Test
    void more_copies_than_articles_are_refused() {
        assertThatThrownBy(() -> new Generator(1).edition(2, 3, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 articles with 3 copies");
    }
}
