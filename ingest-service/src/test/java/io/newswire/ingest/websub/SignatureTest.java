package io.newswire.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.platform.Hmac;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private static final byte[] BODY = "<rss/>".getBytes(UTF_8);

    @ParameterizedTest
    @CsvSource({"sha1, HmacSHA1", "sha256, HmacSHA256", "sha384, HmacSHA384", "sha512, HmacSHA512"})
    void a_content_that_was_signed_with_the_secret_is_from_the_hub(String name, String algorithm) {
        var header = name + "=" + HexFormat.of().formatHex(Hmac.of(algorithm, "secret".getBytes(UTF_8), BODY));

        assertThat(Signature.of(header, "secret", BODY)).isEqualTo(Signature.VALID);
        assertThat(Signature.of(header, "another", BODY)).isEqualTo(Signature.WRONG);
        assertThat(Signature.of(header, "secret", "<rss />".getBytes(UTF_8))).isEqualTo(Signature.WRONG);
    }

    @Test
    void the_digest_is_that_of_rfc_4231() {
        var digest = Hmac.of(Hmac.SHA256, "Jefe".getBytes(UTF_8), "what do ya want for nothing?".getBytes(UTF_8));

        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256", "sha256=", "sha256=zz", "md5=00", "=", "sha256=00", "SHA256=00"})
    void a_header_that_proves_nothing_is_wrong(String header) {
        assertThat(Signature.of(header, "secret", BODY)).isEqualTo(Signature.WRONG);
    }

    @Test
    void a_content_without_signature_is_told_apart() {
        assertThat(Signature.of(null, "secret", BODY)).isEqualTo(Signature.MISSING);
        assertThat(Signature.of(" ", "secret", BODY)).isEqualTo(Signature.MISSING);
    }
}
