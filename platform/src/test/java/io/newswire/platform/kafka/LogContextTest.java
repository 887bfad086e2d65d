package io.newswire.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.EventHeader;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LogContextTest {
    private static final String ARTICLE = "3f9a0c51d2be47768f10aa2c4e5d6b7f";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @AfterEach
    void clear() {
        MDC.clear();
    }

    @Test
    void lines_name_stage_article_and_trace_until_it_is_closed() {
        try (var about = LogContext.of("extract", headers(ARTICLE, "00-" + TRACE + "-00f067aa0ba902b7-01"))) {
            assertThat(now()).isEqualTo(Map.of("stage", "extract", "article_id", ARTICLE, "trace_id", TRACE));
        }
        assertThat(now()).isEmpty();
    }

    @Test
    void an_event_of_a_host_has_it_as_its_subject_and_may_carry_an_article() {
        try (var about = LogContext.of("fetcher", headers("news.example", "no traceparent"))) {
            assertThat(now()).isEqualTo(Map.of("stage", "fetcher", "subject", "news.example"));
            about.article(ARTICLE);
            assertThat(now()).containsEntry("article_id", ARTICLE);
        }
        assertThat(now()).isEmpty();
    }

    @Test
    void what_is_named_twice_is_gone_with_it_all_the_same() {
        try (var about = LogContext.of("frontier", headers(ARTICLE, "")).article(ARTICLE)) {
            assertThat(now()).containsEntry("article_id", ARTICLE);
        }
        try (var about = LogContext.of("frontier", headers("news.example", ""))
                .article("1")
                .article("2")) {
            assertThat(now()).containsEntry("article_id", "2");
        }
        assertThat(now()).isEmpty();
    }

    @Test
    void a_record_that_does_not_say_is_about_its_key() {
        try (var about = LogContext.of("extract", new RecordHeaders()).keyed(ARTICLE)) {
            assertThat(now()).isEqualTo(Map.of("stage", "extract", "article_id", ARTICLE));
        }
        try (var about = LogContext.of("extract", headers("news.example", "")).keyed(ARTICLE)) {
            assertThat(now()).isEqualTo(Map.of("stage", "extract", "subject", "news.example"));
        }
        assertThat(now()).isEmpty();
    }

    @Test
    void what_was_there_before_is_there_again() {
        try (var outer = LogContext.of("outer", headers(ARTICLE, ""))) {
            try (var inner = LogContext.of("inner", headers("x".repeat(10_000), ""))) {
                assertThat(now()).containsEntry("stage", "inner").doesNotContainKey("article_id");
                assertThat(now().get("subject")).hasSize(301);
            }
            assertThat(now()).isEqualTo(Map.of("stage", "outer", "article_id", ARTICLE));
        }
    }

    private static RecordHeaders headers(String subject, String traceparent) {
        var headers = new RecordHeaders();
        EventHeaders.put(headers, EventHeader.SUBJECT, subject);
        EventHeaders.put(headers, EventHeader.TRACEPARENT, traceparent);
        return headers;
    }

    private static Map<String, String> now() {
        var map = MDC.getCopyOfContextMap();
        return map == null ? Map.of() : map;
    }
}
