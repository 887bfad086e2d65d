package io.newswire.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes on the wire, held: whoever reads topics in another language relies on exactly these. */
class GoldenFilesTest {
    static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @ParameterizedTest
    @MethodSource("names")
    void a_record_is_written_as_its_golden_file_to_the_byte(String name) {
        assertRoundTrip(name, sample(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_is_written_follows_the_schema_of_its_record(String name) {
        assertThat(SchemaCheck.of(schema(name)).problems(encoded(sample(name)))).isEmpty();
    }

    @Test
    void every_record_has_a_golden_file() {
        assertThat(names().map(GoldenFilesTest::schema).distinct())
                .containsExactlyInAnyOrderElementsOf(EventSchemas.RECORDS.keySet());
    }

    private static void assertRoundTrip(String name, Object sample) {
        var written = encoded(sample);
        new CheckedInFile(GOLDEN.resolve(name + ".json"), "newswire.golden.update").holds(written);
        // Field by field, because a body is an array.
        assertThat((Object) JsonCodec.of(sample.getClass()).decode(written.getBytes(UTF_8)))
                .usingRecursiveComparison()
                .isEqualTo(sample);
    }

    private static <T> String encoded(T sample) {
        @SuppressWarnings("unchecked")
        var codec = (JsonCodec<T>) JsonCodec.of(sample.getClass());
        return new String(codec.encode(sample), UTF_8);
    }

    static Object sample(String name) {
        return Objects.requireNonNull(GoldenSamples.all().get(name), name);
    }

    /** {@code fetch-result.gone} is a sample of {@code fetch-result}. */
    static String schema(String name) {
        return name.replaceFirst("\\..*", "");
    }

    static String read(String name) throws IOException {
        return Files.readString(GOLDEN.resolve(name + ".json"));
    }

    static Stream<String> names() {
        return GoldenSamples.all().keySet().stream();
    }
}
