package io.newswire.cli.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@Timeout(120)
class EvaluateDuplicatesCommandTest {
    @TempDir
    private Path data;

    @BeforeEach
    void write() throws IOException {
        InventedSet.write(data.resolve("quay"), 24);
    }

    private Typed evaluate(String... options) {
        var all = Stream.concat(
                Stream.of("evaluate-duplicates", "--data", data.toString(), "--pairs", "6"), Stream.of(options));
        return Typed.newswire(all.toArray(String[]::new));
    }

    @Test
    void every_kind_has_a_row_and_ours_stands_beside_its_peers() {
        var typed = evaluate();

        assertThat(typed.err()).isEmpty();
        assertThat(typed.exitCode()).isZero();
        for (var kind : Kind.values()) {
            assertThat(typed.lines()).anyMatch(line -> line.matches(kind.label() + " +(copy|not) .*"));
        }
        assertThat(typed.lines()).anyMatch(line -> line.matches("stories +articles +reports .*"));
        assertThat(typed.out()).contains("tuned on", "held out", "newswire", "minhash-lsh", "simhash-1", "simhash-3");
    }

    @Test
    void programs_get_the_figures_by_name() {
        var objects = evaluate("--fast", "--json").lines().stream()
                .map(JsonMapper.shared()::readTree)
                .toList();

        assertThat(objects.stream().filter(object -> object.has("kind"))).hasSize(Kind.values().length);
        assertThat(objects.stream().filter(object -> object.has("stories")))
                .singleElement()
                .satisfies(
                        object -> assertThat(object.get("stories").get("recall").asDouble())
                                .isBetween(0.0, 1.0));
        assertThat(objects.stream().filter(object -> object.has("detector")))
                .isNotEmpty()
                .allSatisfy(object -> {
                    assertThat(object.get("detector").asString()).isEqualTo("newswire");
                    assertThat(object.get("half").asString()).isIn("tuned on", "held out");
                    assertThat(object.get("recall").asDouble()).isBetween(0.0, 1.0);
                });
    }

    @Test
    void the_same_seed_makes_the_same_pairs() {
        assertThat(evaluate("--fast").out()).isEqualTo(evaluate("--fast").out()).doesNotContain("minhash");
    }

    @Test
    void a_threshold_that_everything_passes_finds_every_copy_and_one_that_nothing_passes_none() {
        assertThat(totals(evaluate("--fast", "--threshold", "0.01"))[8]).isEqualTo("1.0000");
        assertThat(totals(evaluate("--fast", "--threshold", "1"))[8]).startsWith("0.");
    }

    /** Name, setting, and for each half pairs, precision, recall, F1. */
    private static String[] totals(Typed typed) {
        return typed.lines().stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(cells -> cells.length == 10 && cells[0].equals("newswire"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pairs_are_written_for_other_tools_with_what_is_true_of_them() throws IOException {
        var file = data.resolve("pairs.jsonl");
        evaluate("--fast", "--articles", "20", "--out", file.toString());

        var lines = Files.readAllLines(file);
        assertThat(lines).hasSizeGreaterThan(100);
        var first = JsonMapper.shared().readTree(lines.getFirst());
        assertThat(first.path("kind").asString()).isEqualTo("typography");
        assertThat(first.path("duplicate").asBoolean()).isTrue();
        assertThat(first.path("similarity").asDouble()).isGreaterThan(0.5);
        assertThat(first.path("a").asString()).isNotEqualTo(first.path("b").asString());
    }

    @Test
    void wrong_verdicts_are_shown_when_they_are_asked_for() {
        assertThat(evaluate("--fast", "--threshold", "1", "--missed", "2").lines())
                .filteredOn(line -> line.startsWith("missed: "))
                .hasSize(2)
                .allMatch(line -> line.contains("quay/p") && line.contains("similarity"));
    }

    @Test
    void a_set_with_too_few_texts_is_refused(@TempDir Path few) throws IOException {
        InventedSet.write(few.resolve("quay"), 3);

        assertThat(Typed.newswire("evaluate-duplicates", "--data", few.toString())
                        .err())
                .contains("3 labelled texts", "8 are wanted");
    }

    @Test
    void a_command_line_that_says_too_much_or_too_little_is_not_understood() {
        assertThat(Typed.newswire("evaluate-duplicates").exitCode()).isEqualTo(2);
        assertThat(evaluate("--labelled", "a", "b").exitCode()).isEqualTo(2);
        assertThat(evaluate("--threshold", "1.5").err()).contains("--threshold: 1.5");
        assertThat(evaluate("--articles", "0").exitCode()).isEqualTo(2);
    }
}
