package io.newswire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The headers of a record on each kind of topic, held like the bytes of its value. */
class GoldenHeadersTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void an_article_carries_cloudevents_headers_with_its_revision_as_id() {
        var metadata = EventMetadata.of(
                        EventType.ARTICLE_REVISED,
                        "/newswire/enrich-service",
                        GoldenSamples.ID + ":2",
                        GoldenSamples.ID,
                        GoldenSamples.AT)
                .withFetchedAt(GoldenSamples.AT)
                .causedBy("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        assertHeaders("article", metadata.headers(EventMetadata.JSON));
    }

    @Test
    void a_link_has_no_fetch_time_and_needs_no_trace() {
        var metadata = EventMetadata.of(
                EventType.LINK_FOUND, "/newswire/ingest-service", "link-1", "news.example", GoldenSamples.AT);
        assertHeaders("article-link", metadata.headers(EventMetadata.JSON));
    }

    @Test
    void a_page_carries_all_that_is_known_of_it_in_one_header_and_its_http_exchange_in_another() {
        var headers = EventMetadata.of(
                        EventType.PAGE_FETCHED,
                        "/newswire/ingest-service",
                        "fetch-42",
                        GoldenSamples.ID,
                        GoldenSamples.AT)
                .withFetchedAt(GoldenSamples.AT)
                .headers("text/html; charset=utf-8");
        headers.put(EventHeader.PAGE, JsonCodec.of(PageMetadata.class).encodeToString(GoldenSamples.PAGE));
        headers.put(EventHeader.EXCHANGE, JsonCodec.of(PageExchange.class).encodeToString(GoldenSamples.EXCHANGE));
        assertHeaders("page", headers);
    }

    @Test
    void every_required_cloudevents_attribute_is_there_for_every_type() {
        assertThat(EventType.values())
                .allSatisfy(type -> assertThat(EventMetadata.of(type, "/s", "1", "x", GoldenSamples.AT)
                                .headers(EventMetadata.JSON))
                        .containsKeys("ce_specversion", "ce_id", "ce_source", "ce_type")
                        .containsEntry("ce_specversion", "1.0"));
    }

    private static void assertHeaders(String name, Map<String, String> headers) {
        new CheckedInFile(GoldenFilesTest.GOLDEN.resolve("headers").resolve(name + ".json"), "newswire.golden.update")
                .holds(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(headers) + "\n");
    }
}
