package io.newswire.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schema and reader refuse the same things, so that a producer who checks against the schema is read. */
class WrongDocumentTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "article => \"headline\": => \"headlines\":",
                "article => \"revision\":2 => \"revision\":\"two\"",
                "article => \"2026-11-24T10:15:00+01:00\" => \"24.11.2026\"",
                "article => \"fetchedAt\":\"2026 => \"fetchedAt\":\"yesterday 2026",
                "article => \"NEAR\" => \"ALMOST\"",
                "article => \"source\":\"meta\" => \"origin\":\"meta\"",
                "article-link => \"discoveredAt\" => \"foundAt\"",
                "dead-letter-cause => \"partition\":3 => \"partition\":[3]",
                "feed-settings => \"PT5M\" => \"five minutes\"",
                "feed-status => \"ACTIVE\" => \"BUSY\"",
                "fetch-request => \"kind\":\"ARTICLE\", => ''",
                "fetch-result.gone => \"outcome\":\"gone\" => \"outcome\":\"lost\"",
                "fetch-result.gone => \"status\":410 => \"state\":410",
                "redrive => \"times\":2 => \"times\":\"twice\"",
                "page-metadata => \"articleId\": => \"article\":",
            })
    void a_wrong_document_is_refused_by_the_schema_and_by_the_reader(String name, String right, String wrong)
            throws IOException {
        var schema = GoldenFilesTest.schema(name);
        var document = GoldenFilesTest.read(name);
        var spoilt = document.replace(right, wrong);
        assertThat(spoilt).isNotEqualTo(document);
        assertThat(SchemaCheck.of(schema).problems(spoilt)).isNotEmpty();
        assertThatExceptionOfType(UndecodableException.class)
                .isThrownBy(() -> JsonCodec.of(EventSchemas.record(schema)).decode(spoilt.getBytes(UTF_8)));
    }
}
