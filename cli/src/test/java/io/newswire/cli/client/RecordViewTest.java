package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class RecordViewTest {
    @Test
    void json_stands_as_json_and_other_text_as_a_string() {
        assertThat(json("{\"a\": [1]}")).contains("\"value\":{\"a\": [1]}").doesNotContain("\"text\"");
        assertThat(json("<p>\"hi\"")).contains("\"text\":\"<p>\\\"hi\\\"\"").doesNotContain("\"value\"");
    }

    @Test
    void headers_and_place_are_there() {
        var headers = new RecordHeaders();
        headers.add("ce_id", "7".getBytes(StandardCharsets.UTF_8)).add("empty", null);
        var view = RecordView.of(Records.of(Topic.PAGES, "key", null, headers));
        assertThat(view.headers()).containsEntry("ce_id", "7").containsEntry("empty", "null");
        assertThat(view.partition()).isEqualTo(2);
        assertThat(view.offset()).isEqualTo(41);
        assertThat(view.bytes()).isZero();
    }

    private static String json(String value) {
        var view = RecordView.of(Records.of(Topic.PAGES, "key", value.getBytes(StandardCharsets.UTF_8)));
        return JsonCodec.of(RecordView.class).encodeToString(view);
    }
}
