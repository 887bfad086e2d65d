package io.newswire.enrich.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.text.CleanText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentDigestTest {
    /** Nearly half of the texts have none but the first of them, for which there is a shorter way. */
    private static final String SIGNS =
            "aZ1- \n'\\.,é’“–…ßŁДжЁ«»€한中\t\u0130Σςﬁ①あア\u0301\u00a0\u00ad\u200bä\u0308\u0644ｱﾞ";

    private static final int PLAIN = SIGNS.indexOf('\t');

    @Test
    void a_digest_is_that_of_the_line_in_nfkc_and_lower_case() throws NoSuchAlgorithmException {
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            int among = random.nextBoolean() ? PLAIN : SIGNS.length();
            var text = new StringBuilder();
            for (int length = random.nextInt(14); length > 0; length--) {
                text.append(SIGNS.charAt(random.nextInt(among)));
            }
            assertThat(ContentDigest.of("", text.toString()))
                    .as(text.toString())
                    .isEqualTo(digest(text.toString()));
        }
    }

    private static String digest(String text) throws NoSuchAlgorithmException {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var sha = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(sha.digest(('\n' + CleanText.line(folded)).getBytes(UTF_8)));
    }
}
