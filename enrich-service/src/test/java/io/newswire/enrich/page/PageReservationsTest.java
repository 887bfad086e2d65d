package io.newswire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article.Reservation;
import io.newswire.contracts.Article.Reservation.Use;
import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.text.Walk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageReservationsTest {
    private static final Reservation AI = new Reservation(Use.AI, "meta", null);
    private static final Reservation AI_IMAGES = new Reservation(Use.AI_IMAGES, "meta", null);

    @Test
    void robots_that_are_told_noai_and_noimageai_are_told_of_two_reservations() {
        assertThat(of("<meta name='ROBOTS' content='max-snippet: 50, NoAI,noimageai'>"))
                .containsExactly(AI, AI_IMAGES);
    }

    @Test
    void a_robot_that_is_told_by_its_name_is_told_as_well() {
        assertThat(of("<meta name='googlebot' content='noai'>")).containsExactly(AI);
        assertThat(of("<meta name='some-crawler' content='noindex, noai'>")).containsExactly(AI);
    }

    @Test
    void a_text_that_speaks_of_noai_reserves_nothing() {
        assertThat(of("<meta name='description' content='What noai means'><p>noai</p>"))
                .isEmpty();
        assertThat(of("<meta name='robots' content='index, follow'>")).isEmpty();
    }

    @Test
    void text_and_data_mining_is_reserved_by_1_under_the_policy_that_is_named() {
        assertThat(of("<meta name='tdm-reservation' content='1'><meta name='tdm-policy' content='/tdm.json'>"))
                .containsExactly(new Reservation(Use.TDM, "meta", "https://news.example/tdm.json"));
        assertThat(of("<meta name='tdm-reservation' content='0'><meta name='tdm-policy' content='/tdm.json'>"))
                .isEmpty();
    }

    @Test
    void an_article_has_those_of_the_headers_and_those_of_its_page() {
        var header = new Reservation(Use.TDM, "tdm-reservation", null);
        var url = "https://news.example/a";
        var page =
                new PageMetadata("id", url, url, 200, "text/html", null, null, Pages.NOW, List.of(header), null, null);
        var html = "<html><head><title>Harbour opens</title><meta name=robots content=noai></head><body><article>"
                + "<h1>Harbour opens</h1><p>" + "The harbour opened on Monday after years of work. ".repeat(8)
                + "</p></article>";
        var reading = new PageReader(true).read(html.getBytes(StandardCharsets.UTF_8), page, Pages.NOW);

        assertThat(((Reading.Readable) reading).article().reservations()).containsExactly(header, AI);
    }

    private static List<Reservation> of(String head) {
        return PageReservations.of(
                Walk.of(Jsoup.parse("<html><head>" + head + "</head></html>", "https://news.example/a")));
    }
}
