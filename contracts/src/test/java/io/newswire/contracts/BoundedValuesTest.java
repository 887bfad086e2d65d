package io.newswire.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that a schema cannot bound, and that would fail later than they are read. */
class BoundedValuesTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "errand => \"askedAt\":\"2026- => \"askedAt\":\"+100000- => five digits",
                "errand => \"askedAt\":\"2026- => \"askedAt\":\"-100000- => five digits",
                "errand => \"2026-11-24T09:30:00.250Z\" => 1e400 => is no text",
                "errand => \"2026-11-24T09:30:00.250Z\" => 1764000000 => is no text",
                "article => \"datePublished\":\"2026- => \"datePublished\":\"+10000- => a year of four digits",
                "article => \"datePublished\":\"2026- => \"datePublished\":\"-0001- => a year of four digits",
                "feed-settings => \"PT5M\" => 300 => is no text",
                "feed-settings => \"PT26H\" => \"PT2562047788015215H\" => a hundred years",
                "feed-settings => \"PT5M\" => \"PT-2562047788015215H\" => a hundred years",
                "feed-status => \"entriesPerDay\":12.5 => \"entriesPerDay\":1e400 => entriesPerDay",
                "article => \"latitude\":59.3 => \"latitude\":1e400 => beyond 90.0 degrees",
                "article => \"longitude\":18.1 => \"longitude\":-180.1 => beyond 180.0 degrees",
                "story-place => \"home\":3 => \"home\":6 => newswire.story-places has no partition 6",
                "story-place => \"home\":3 => \"home\":-1 => newswire.story-places has no partition -1",
                "story-move => \"home\":3 => \"home\":2147483647 => has no partition 2147483647",
            })
    void a_value_beyond_all_sense_is_refused_where_it_is_read(String name, String right, String wrong, String why)
            throws IOException {
        var document = GoldenFilesTest.read(name);
        var spoilt = document.replace(right, wrong);
        assertThat(spoilt).isNotEqualTo(document);
        assertThatExceptionOfType(UndecodableException.class)
                .isThrownBy(() -> JsonCodec.of(EventSchemas.record(GoldenFilesTest.schema(name)))
                        .decode(spoilt.getBytes(UTF_8)))
                .withMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-99999-01-01T00:00:00Z", "+99999-12-31T23:59:59.999999999Z", "1970-01-01T00:00:00Z"})
    void an_instant_of_five_digits_is_read(String at) {
        assertThat(JsonCodec.of(Instant.class).decode(("\"" + at + "\"").getBytes(UTF_8)))
                .isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT876600H", "PT-876600H", "PT0.000000001S"})
    void a_duration_of_a_hundred_years_is_read(String length) {
        assertThat(JsonCodec.of(Duration.class).decode(("\"" + length + "\"").getBytes(UTF_8)))
                .isEqualTo(Duration.parse(length));
    }
}
