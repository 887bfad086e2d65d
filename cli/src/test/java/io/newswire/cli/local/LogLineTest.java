package io.newswire.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {
    private static final String JSON = "{\"@timestamp\":\"2026-11-29T07:48:00.123456Z\",\"@version\":\"1\","
            + "\"message\":\"extract: extracted\",\"logger_name\":\"io.newswire.platform.telemetry.StageMeters\","
            + "\"thread_name\":\"t\",\"level\":\"DEBUG\",\"level_value\":10000,\"stage\":\"extract\","
            + "\"article_id\":\"3f9a\"%s}";

    @Test
    void an_object_reads_as_time_level_who_what_and_about_what() {
        var line = LogLine.of(JSON.formatted(""));
        assertThat(line.level()).isEqualTo("DEBUG");
        assertThat(line.at()).isEqualTo("2026-11-29T07:48:00.123456Z");
        assertThat(line.readable())
                .matches("\\d\\d:\\d\\d:\\d\\d\\.123 DEBUG StageMeters - extract: extracted"
                        + " \\[stage=extract article_id=3f9a]");
    }

    @Test
    void a_stack_trace_comes_after_it() {
        var line = LogLine.of(JSON.formatted(",\"stack_trace\":\"java.io.IOException: x\\n\\tat A.b(A.java:1)\\n\""));
        assertThat(line.readable()).endsWith("article_id=3f9a]\njava.io.IOException: x\n    at A.b(A.java:1)");
    }

    @Test
    void anything_else_is_as_it_is() {
        assertThat(LogLine.of("usage: store-service").readable()).isEqualTo("usage: store-service");
        assertThat(LogLine.of("{\"half\":").readable()).isEqualTo("{\"half\":");
        assertThat(LogLine.of("{\"other\":1}").readable()).isEqualTo("{\"other\":1}");
        assertThat(LogLine.of("{\"other\":1}").level()).isEmpty();
    }
}
