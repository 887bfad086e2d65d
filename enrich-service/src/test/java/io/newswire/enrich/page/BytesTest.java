package io.newswire.enrich.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BytesTest {
    @Test
    void a_byte_is_found_where_a_character_of_the_same_text_is() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var bytes = new byte[random.nextInt(40)];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : '<' - 1 + random.nextInt(2));
            }
            var text = new String(bytes, ISO_8859_1);
            int from = random.nextInt(44);
            assertThat(Bytes.indexOf(bytes, '<', from)).as(text).isEqualTo(text.indexOf('<', from));
            assertThat(Bytes.startsWith(bytes, "<;", from)).as(text).isEqualTo(text.startsWith("<;", from));
        }
    }
}
