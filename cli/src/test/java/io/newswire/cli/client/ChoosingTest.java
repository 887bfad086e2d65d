package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.client.SourceChoice.Mode;
import io.newswire.cli.sources.Content;
import io.newswire.cli.sources.Finding;
import io.newswire.cli.sources.Source;
import io.newswire.contracts.FeedSettings;
import io.newswire.ingest.discovery.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChoosingTest {
    private static final Source MAIN = source("http://a.example/rss", null, Role.FEED, "http://a.example/1");
    private static final Source OTHER = source("http://a.example/world", null, Role.FEED, "http://a.example/2");
    private static final Source COMMENTS =
            source("http://a.example/comments", null, Role.COMMENTS_FEED, "http://a.example/3");

    @Test
    void the_one_good_feed_is_followed_and_comments_are_only_told() {
        var choice = SourceChoice.of(finding(MAIN, COMMENTS), Mode.NOBODY, false);
        assertThat(choice).isEqualTo(new SourceChoice.Follow(List.of(MAIN), List.of(COMMENTS)));
    }

    @Test
    void of_several_a_person_is_asked_and_without_one_none_is_followed() {
        var both = finding(MAIN, OTHER);
        assertThat(SourceChoice.of(both, Mode.ASK, false)).isInstanceOf(SourceChoice.Ask.class);
        assertThat(SourceChoice.of(both, Mode.NOBODY, false))
                .isEqualTo(new SourceChoice.Tell(List.of(MAIN, OTHER), false));
        assertThat(SourceChoice.of(both, Mode.FIRST, false))
                .isEqualTo(new SourceChoice.Follow(List.of(MAIN), List.of(OTHER)));
        assertThat(SourceChoice.of(both, Mode.ALL, false))
                .isEqualTo(new SourceChoice.Follow(List.of(MAIN, OTHER), List.of()));
        assertThat(SourceChoice.of(finding(MAIN), Mode.LIST, false)).isInstanceOf(SourceChoice.Tell.class);
        assertThat(SourceChoice.of(finding(), Mode.ALL, false)).isInstanceOf(SourceChoice.Nothing.class);
    }

    @Test
    void answers_are_numbers_ranges_all_or_nothing() {
        assertThat(NumberedChoice.of("2", 3)).contains(new TreeSet<>(Set.of(2)));
        assertThat(NumberedChoice.of(" 3, 1-2 ", 3)).contains(new TreeSet<>(Set.of(1, 2, 3)));
        assertThat(NumberedChoice.of("ALL", 3)).contains(new TreeSet<>(Set.of(1, 2, 3)));
        assertThat(NumberedChoice.of("", 3)).contains(new TreeSet<>());
        for (var unclear : List.of("0", "4", "2-1", "1-", "x", "-", "1-2-3", "99999999999")) {
            assertThat(NumberedChoice.of(unclear, 3)).as(unclear).isEmpty();
        }
    }

    @Test
    void a_feed_that_is_followed_under_another_address_is_recognised() {
        var followed = FollowedFeeds.of(
                List.of(feed("http://b.example/rss"), feed("http://old.example/rss")),
                List.of(Statuses.healthy().status("http://old.example/rss", "http://new.example/rss")));
        var duplicates = new Duplicates(followed, url -> Optional.empty());
        assertThat(duplicates.sentence(source("http://b.example/rss", "http://c.example/", Role.FEED)))
                .contains("http://c.example/ redirects permanently to http://b.example/rss, which is followed already");
        assertThat(duplicates
                        .sentence(source("http://new.example/rss", null, Role.FEED))
                        .orElseThrow())
                .contains("where http://old.example/rss has moved to");
        assertThat(duplicates.sentence(MAIN)).isEmpty();
    }

    @Test
    void the_same_entries_are_recognised_on_the_same_site_only() {
        var asked = new ArrayList<String>();
        var followed = FollowedFeeds.of(
                List.of(feed("https://www.a.example/atom"), feed("http://elsewhere.example/")), List.of());
        var duplicates = new Duplicates(followed, url -> {
            asked.add(url);
            return Optional.of(MAIN.content());
        });
        assertThat(duplicates.sentence(MAIN).orElseThrow()).contains("the same entries as https://www.a.example/atom");
        assertThat(duplicates.sentence(OTHER)).isEmpty();
        assertThat(asked).containsOnly("https://www.a.example/atom");
    }

    @Test
    void similar_addresses_are_suggested() {
        var known =
                List.of("https://www.news.example/feed/rss.xml", "https://other.example/", "https://third.example/x");
        assertThat(SimilarUrls.to("http://news.example/feed.xml", known))
                .containsExactly("https://www.news.example/feed/rss.xml");
        assertThat(SimilarUrls.to("http://nothing.test/", known)).isEmpty();
    }

    private static Finding finding(Source... sources) {
        return new Finding(List.of(sources), List.of(), 0, null);
    }

    private static FeedSettings feed(String url) {
        return FeedSettings.of(url, Records.NOW);
    }

    private static Source source(String url, @Nullable String movedFrom, Role role, String... links) {
        var content = new Content("T", "rss-2.0", false, links.length, null, Set.of(links), 0);
        return new Source(url, movedFrom, Source.Found.DECLARED, role, content);
    }
}
