package io.newswire.cli.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.Typed;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.CanonicalUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsCommandTest {
    @TempDir
    private Path data;

    @BeforeEach
    void log() throws IOException {
        Files.createDirectories(data.resolve("logs"));
        write("ingest-service", line(1, "INFO", "it is up", ""), "free text", line(4, "WARN", "slow", "a1"));
        write("enrich-service", line(2, "INFO", "it is up too", ""), line(3, "ERROR", "broken", "b2"));
    }

    @Test
    void lines_of_all_services_come_in_the_order_of_their_times() {
        assertThat(said("logs").lines())
                .extracting(line -> line.replaceAll(".* - ", ""))
                .containsExactly(
                        "it is up", "free text", "it is up too", "broken [article_id=b2]", "slow [article_id=a1]");
    }

    @Test
    void lines_are_chosen_by_service_level_and_what_they_are_about() {
        assertThat(said("logs", "--level", "warn").lines()).hasSize(2);
        assertThat(said("logs", "--last", "1").out()).contains("slow").doesNotContain("broken");
        assertThat(said("logs", "enrich").out()).contains("broken").doesNotContain("slow");
        assertThat(said("logs", "--about", "a1").lines())
                .singleElement()
                .asString()
                .contains("slow");
    }

    @Test
    void an_article_may_be_named_by_its_address() throws IOException {
        var id = ArticleId.ofUrl(CanonicalUrl.of("https://news.example/a").value());
        write("store-service", line(5, "DEBUG", "stored", id));
        assertThat(said("logs", "--about", "https://news.example/a").lines())
                .singleElement()
                .asString()
                .contains("stored");
        assertThat(said("logs", "--about", "https://news.example/b").err()).contains("no such line");
    }

    @Test
    void a_number_of_lines_that_is_none_is_a_misuse() {
        assertThat(Typed.newswire("logs", "--last", "0").exitCode()).isEqualTo(2);
        assertThat(Typed.newswire("logs", "-n", "-3").err()).contains("-3 is below 1");
    }

    @Test
    void programs_get_the_objects() {
        assertThat(said("logs", "--about", "b2", "--json").lines())
                .singleElement()
                .asString()
                .contains("\"level\":\"ERROR\"", "\"article_id\":\"b2\"");
    }

    @Test
    void what_a_log_says_is_harmless_to_the_terminal() throws IOException {
        write("store-service", line(5, "WARN", "red \\u001b[31m", "c3"));
        assertThat(said("logs", "store").out()).doesNotContain("\u001b");
    }

    @Test
    void a_directory_without_logs_is_said_to_have_none() {
        var none = Typed.newswire("logs", "--data", data.resolve("other").toString());
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.err()).contains("No service has logged to").contains("newswire up");
    }

    @Test
    void half_a_line_waits_for_its_other_half() throws IOException {
        var file = Files.writeString(data.resolve("growing.log"), "one\ntw");
        var lines = new ArrayList<String>();
        try (var growing = new GrowingFile(file)) {
            growing.read(lines::add);
            assertThat(lines).containsExactly("one");
            Files.writeString(file, "o\n", StandardOpenOption.APPEND);
            growing.read(lines::add);
            assertThat(lines).containsExactly("one", "two");
        }
    }

    @Test
    void lines_of_full_logs_are_read_too() throws IOException {
        var log = data.resolve("logs").resolve("ingest-service.log");
        Files.move(log, log.resolveSibling("ingest-service.log.1"));
        write("ingest-service", line(5, "INFO", "later", ""));
        assertThat(said("logs", "ingest").lines())
                .extracting(line -> line.replaceAll(".* - ", ""))
                .containsExactly("it is up", "free text", "slow [article_id=a1]", "later");
    }

    @Test
    void a_log_that_is_rotated_or_begins_later_is_followed() throws IOException {
        var file = data.resolve("rotated.log");
        var lines = new ArrayList<String>();
        try (var growing = new GrowingFile(file)) {
            growing.read(lines::add);
            Files.writeString(file, "one\n");
            growing.read(lines::add);
            Files.writeString(file, "two and some more\n", StandardOpenOption.APPEND);
            growing.read(lines::add);
            Files.writeString(file, "just before\n", StandardOpenOption.APPEND);
            Files.copy(file, data.resolve("rotated.log.1"));
            Files.writeString(file, "thr\u00e9e\n");
            growing.read(lines::add);
            assertThat(lines).containsExactly("one", "two and some more", "just before", "thr\u00e9e");
        }
    }

    private Typed said(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        var typed = Typed.newswire(all.toArray(String[]::new));
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        return typed;
    }

    private void write(String service, String... lines) throws IOException {
        Files.writeString(data.resolve("logs").resolve(service + ".log"), String.join("\n", lines) + "\n");
    }

    private static String line(int second, String level, String message, String article) {
        var about = article.isEmpty() ? "" : ",\"article_id\":\"" + article + "\"";
        return "{\"@timestamp\":\"2026-11-29T07:48:0" + second + "Z\",\"message\":\"" + message
                + "\",\"logger_name\":\"io.newswire.A\",\"level\":\"" + level + "\"" + about + "}";
    }
}
