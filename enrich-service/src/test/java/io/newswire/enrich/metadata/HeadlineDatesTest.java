package io.newswire.enrich.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.text.Walk;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which day a page shows beside its headline, and when it stands against what machines are told. */
class HeadlineDatesTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final String URL = "https://www.herald.example/world/dam.html";

    private static @Nullable String published(String html, String url) {
        var page = new PageMetadata("id", url, url, 200, "text/html", null, null, NOW, List.of(), null, null);
        var found =
                MetadataReader.read(Walk.of(Jsoup.parse(html, url)), page, NOW).datePublished();
        return found == null ? null : found.value().toString();
    }

    private static @Nullable String published(String html) {
        return published(html, URL);
    }

    private static String declared(String fields) {
        return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"," + fields + "}</script>";
    }

    @Test
    void the_day_that_readers_see_wins_over_the_one_that_machines_are_told() {
        var begun = declared("\"datePublished\":\"2026-02-20\"");
        assertThat(published(begun + "<h1>Dam breaks</h1><p>Tuesday, 3 March 2026</p>"))
                .isEqualTo("2026-03-03");
    }

    @Test
    void one_instant_seen_from_two_places_stays_as_it_is_declared() {
        var late = declared("\"datePublished\":\"2026-03-04T03:15:00Z\"");
        assertThat(published(late + "<h1>Dam breaks</h1><p>March 3, 2026</p>")).isEqualTo("2026-03-04T03:15:00Z");
    }

    @Test
    void a_shown_day_that_is_declared_to_be_that_of_the_last_change_is_no_publication() {
        var both = declared("\"datePublished\":\"2025-01-20\",\"dateModified\":\"2026-03-03\"");
        assertThat(published(both + "<h1>Dam breaks</h1><p>3 March 2026</p>")).isEqualTo("2025-01-20");
    }

    @Test
    void a_declared_day_that_the_address_confirms_holds() {
        var page = declared("\"datePublished\":\"2026-02-20\"") + "<h1>Dam breaks</h1><p>3 March 2026</p>";
        assertThat(published(page, "https://herald.example/2026/02/20/dam")).isEqualTo("2026-02-20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Last updated 3 March 2026, first published 1 March 2026</p>",
                "<p><span>Updated:</span> <time datetime='2026-03-03'>today</time></p><p>1 March 2026</p>",
                "<p><time class='updated' datetime='2026-03-03'>3 March</time> <time class='published' datetime='2026-03-01'>1 March</time></p>",
                "<p>01.03.2026 - Güncelleme : 03.03.2026</p>",
            })
    void each_date_goes_by_the_words_before_it(String line) {
        assertThat(published("<h1>Dam breaks</h1>" + line)).isEqualTo("2026-03-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<figure><figcaption>The dam on 3 March 2026</figcaption></figure>",
                "<div hidden>3 March 2026</div>",
                "<div style='display: none'>3 March 2026</div>",
                "<p>The valley was evacuated by the army on 3 March 2026, when the water had risen by more than two metres.</p>",
                "<a href='/other'>The minister who did not know of any dam, 3 March 2026</a>",
                "<ul><li><h3><a href='/a'>Fair</a></h3><p>3 March 2026</p></li><li><h3><a href='/b'>Market</a></h3></li></ul>",
            })
    void a_date_that_belongs_to_something_else_does_not_stand_against_a_declared_one(String other) {
        assertThat(published(declared("\"datePublished\":\"2026-02-20\"") + "<h1>Dam breaks</h1>" + other))
                .isEqualTo("2026-02-20");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div><span>Apr</span> <span>4</span> <span>2013</span></div> | 2013-04-04",
                "<aside><dl><dt>Datum</dt><dd>12.01.2017</dd></dl></aside> | 2017-01-12",
                "<div class=sidebar><time datetime=2022-01-28>28.<br>Januar</time></div> | 2022-01-28",
            })
    void what_is_beside_the_headline_counts_whatever_it_is_called_and_however_it_is_cut(String html, String day) {
        assertThat(published("<h1>Dam breaks</h1>" + html)).isEqualTo(day);
    }

    @Test
    void a_day_above_the_headline_counts_within_the_same_box_only() {
        var box = "<section><p>3 March 2026</p><h1>Dam breaks</h1></section>";
        assertThat(published(declared("\"datePublished\":\"2026-02-20\"") + box))
                .isEqualTo("2026-03-03");
        var today = "<body><p>3 March 2026</p><h1>Dam breaks</h1></body>";
        assertThat(published(declared("\"datePublished\":\"2026-02-20\"") + today))
                .isEqualTo("2026-02-20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>12 June 1931 – 1 March 2026</p>",
                "<p>1 March 2026 – 8 March 2026</p>",
                "<p>1–8 March 2026</p>",
                "<p>28 February – 8 March 2026</p>",
                "<p>Trial opens: 9 March 2026</p>",
                "<p>Deadline: 9 March 2026</p>",
                "<p>Die Flut kam am 9. März 2026</p>",
                "<p>Moved to 9 March 2026</p>",
                "<p>Room 12, 9 March 2026</p>",
                "<p>Trial opens: <time datetime=2026-03-09>9 March</time></p>",
                "<h2>The flood of 3 March 2026</h2>",
                "<h2>3 March 2026</h2>",
                "<ul class=timeline><li>3 March 2026: bridge falls</li></ul>",
                "<ul class=timeline><li>3 March 2026</li><li>4 March 2026</li></ul>",
            })
    void a_day_that_a_short_line_may_be_about_does_not_stand_against_a_declared_one(String line) {
        assertThat(published(declared("\"datePublished\":\"2026-02-20\"") + "<h1>Dam breaks</h1>" + line))
                .isEqualTo("2026-02-20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Dienstag, 3. März 2026</p>",
                "<p>Published: 3 March 2026</p>",
                "<p>BERLIN, 3 March 2026</p>",
                "<p>By Ada Brook | 3 March 2026</p>",
                "<p>Publié le 3 mars 2026 à 11h30</p>",
                "<p>Veröffentlicht am 3. März 2026 um 11.30 Uhr</p>",
                "<p>Tue 3 March 2026</p>",
                "<p>Опубликовано 3 марта 2026 г.</p>",
                "<p>2026年3月3日 星期二</p>",
                "<p>Ada Brook <time datetime=2026-03-03>two months ago</time></p>",
                "<ul><li>Published 3 March 2026</li></ul>",
                "<ul><li>Ada Brook</li><li>3 March 2026</li><li>8 minutes to read</li></ul>",
                "<div>8 min.<br>3 March 2026<p>The valley was evacuated by the army when the water had risen by more than two metres. Nobody was hurt.</p></div>",
                "<div>3 March 2026<div>The valley was evacuated by the army when the water had risen by more than two metres, said the mayor.</div></div>",
            })
    void a_weekday_a_place_an_author_and_a_label_leave_a_day_alone(String line) {
        assertThat(published(declared("\"datePublished\":\"2026-02-20\"") + "<h1>Dam breaks</h1>" + line))
                .startsWith("2026-03-03");
    }

    @Test
    void a_day_months_before_the_declared_one_needs_a_label() {
        var page = declared("\"datePublished\":\"2026-02-20\"") + "<h1>Dam breaks</h1>";
        assertThat(published(page + "<p>3 March 2024</p>")).isEqualTo("2026-02-20");
        assertThat(published(page + "<p>Published 3 March 2024</p>")).isEqualTo("2024-03-03");
    }

    @Test
    void a_link_that_is_named_after_a_date_is_one_in_a_row_of_many_links() {
        var row =
                "<p>%s<a href='/x'>by our correspondent in the upper valley</a> <a href='/y'>nobody has commented</a></p>";
        assertThat(published(
                        "<div>" + row.formatted("<a class='post-time'>3 March 2026</a>") + "<h1>Dam breaks</h1></div>"))
                .isEqualTo("2026-03-03");
    }
}
