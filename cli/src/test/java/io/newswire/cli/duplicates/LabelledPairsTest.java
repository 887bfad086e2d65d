package io.newswire.cli.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LabelledPairsTest {
    @TempDir
    private Path folder;

    private Path articles;
    private Path pairs;

    @BeforeEach
    void write() throws IOException {
        articles = folder.resolve("articles.jsonl");
        pairs = folder.resolve("pairs.jsonl");
        var story = InventedSet.text(1);
        Files.writeString(
                articles,
                article("story", story.body()) + "\n\n" + article("print", "QUAY (Press) - " + story.body()) + "\n"
                        + article("other", InventedSet.text(2).body()));
        Files.writeString(pairs, """
                {"a": "story", "b": "print", "duplicate": true}
                {"a": "story", "b": "other", "duplicate": false}
                {"a": "print", "b": "other", "duplicate": true}
                """);
    }

    private static String article(String id, String text) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of("id", id, "text", text, "headline", "A", "published", "2026-03-18"));
    }

    private Typed evaluate() {
        return Typed.newswire(
                "evaluate-duplicates", "--labelled", articles.toString(), pairs.toString(), "--missed", "9");
    }

    @Test
    void verdicts_are_counted_against_what_people_say() {
        var typed = evaluate();

        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(typed.lines())
                .anyMatch(line -> line.matches("labelled +copy +2 +0\\.5000 .*"))
                .anyMatch(line -> line.matches("labelled +not +1 +0\\.0000 .*"))
                .anyMatch(line -> line.startsWith("missed: labelled of print and other"));
    }

    @Test
    void what_is_wrong_in_a_file_is_said_with_its_line() throws IOException {
        assertThat(after(pairs, "{\"a\": \"story\", \"b\": \"lost\", \"duplicate\": true}"))
                .contains("pairs.jsonl, line 4", "articles.jsonl has the id lost");
        assertThat(after(pairs, "{\"a\": \"story\", \"b\": \"print\", \"duplicate\": \"yes\"}"))
                .contains("pairs.jsonl, line 4", "\"duplicate\" is missing, or not true or false");
        assertThat(after(pairs, "{\"a\": ")).contains("pairs.jsonl, line 4", "no JSON");
        assertThat(after(articles, "\n{\"id\": \"story\", \"text\": \"Again.\"}"))
                .contains("articles.jsonl, line 5", "story is there already");
        assertThat(after(articles, "\n{\"id\": \"empty\"}")).contains("articles.jsonl, line 5", "\"text\" is missing");
    }

    /** What is said when the file has this line too. */
    private String after(Path file, String line) throws IOException {
        var whole = Files.readString(file);
        Files.writeString(file, whole + line);
        var typed = evaluate();
        Files.writeString(file, whole);
        assertThat(typed.exitCode()).isEqualTo(1);
        return typed.err();
    }

    @Test
    void files_that_are_missing_or_have_nothing_in_them_are_named() throws IOException {
        Files.writeString(pairs, "\n");
        assertThat(evaluate().err()).contains("pairs.jsonl: there is no pair in it");
        Files.delete(articles);
        assertThat(evaluate().err()).contains("--labelled: ", "articles.jsonl cannot be read");
    }
}
