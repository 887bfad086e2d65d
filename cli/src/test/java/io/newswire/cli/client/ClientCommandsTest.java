package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCommandsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "feeds",
                "feeds add",
                "feeds export",
                "feeds import",
                "feeds list",
                "feeds remove",
                "feeds set",
                "feeds show",
                "submit",
                "tail",
                "search",
                "story",
                "stories",
                "queries",
                "queries add",
                "queries list",
                "queries show",
                "queries resume",
                "queries secret",
                "queries remove",
                "dead-letters",
                "dead-letters groups",
                "dead-letters list",
                "dead-letters redrive",
                "dead-letters discard",
                "dead-letters runs",
                "dead-letters stop",
                "dead-letters show"
            })
    void every_command_has_a_help_with_examples(String command) {
        var typed = Typed.run((command + " --help").split(" "));
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out()).contains("Example").contains("newswire " + command.split(" ")[0]);
    }

    @Test
    void an_unknown_topic_is_a_usage_error_that_names_the_topics() {
        var typed = Typed.run("tail", "artikles");
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err())
                .contains("there is no topic 'artikles'")
                .contains("fetch-results, errands, feed-deliveries, pages, articles");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feeds add ftp://a.example/",
                "feeds add http://a.example/ http://b.example/ --title both",
                "feeds add http://a.example/ --min-interval soon",
                "feeds add http://a.example/ --min-interval 2h --max-interval 1h",
                "feeds add http://a.example/ --language english",
                "feeds add http://a.example/ --country UK",
                "feeds add http://a.example/ --header Host:b.example",
                "feeds add http://a.example/ --header secret",
                "feeds add http://a.example/ --all --first",
                "feeds add",
                "feeds list --sort size",
                "feeds set http://a.example/",
                "feeds set http://a.example/ --unset colour",
                "feeds set a.example --tag x",
                "feeds show",
                "submit a.txt b.txt --url http://a.example/",
                "submit a.txt http://b.example/ --url http://a.example/ --url http://b.example/",
                "dead-letters show 12",
                "dead-letters redrive",
                "dead-letters redrive 12",
                "dead-letters discard --why x",
                "search --limit 0",
                "feeds"
            })
    void what_makes_no_sense_is_a_usage_error(String line) {
        assertThat(Typed.run(line.split(" ")).exitCode()).isEqualTo(2);
    }

    @Test
    void a_blank_tag_is_refused() {
        var typed = Typed.run("feeds", "set", "http://a.example/", "--tag", " ");
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("a tag cannot be blank");
    }

    @Test
    void intervals_the_wrong_way_round_are_told_in_the_words_of_the_options() {
        assertThat(Typed.run("feeds", "add", "http://a.example/", "--min-interval", "1h", "--max-interval", "5m")
                        .err())
                .contains("newswire: --min-interval 1h is above --max-interval 5m");
    }

    @Test
    void options_that_exclude_each_other_are_told_without_a_second_error() {
        assertThat(Typed.run("feeds", "add", "http://a.example/", "--all", "--first")
                        .err())
                .contains("mutually exclusive")
                .doesNotContain("Error:");
    }

    @Test
    void a_port_that_there_is_not_is_refused_before_anything_starts() {
        for (var port : List.of("70000", "-5", "0", "http")) {
            var typed = Typed.run("up", "--http-port", port);
            assertThat(typed.exitCode()).isEqualTo(2);
            assertThat(typed.err()).contains("is not a port").contains("--http-port");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "demo"})
    void one_port_for_two_servers_is_refused_before_anything_starts(String command, @TempDir Path directory) {
        var data = directory.resolve("data");
        var typed = Typed.run(command, "--kafka-port", "9092", "--http-port", "9092", "--data", data.toString());
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("--kafka-port and --http-port are both 9092");
        assertThat(data).doesNotExist();
    }

    @Test
    void the_formats_are_written_small() {
        assertThat(Typed.run("tail", "nowhere", "--output", "json").err()).contains("no topic 'nowhere'");
        assertThat(Typed.run("tail", "articles", "--output", "xml").exitCode()).isEqualTo(2);
    }

    @Test
    void a_private_address_is_refused_with_the_two_ways_to_allow_it() {
        var typed = Typed.run("feeds", "add", "http://127.0.0.1:18099/", "--list");
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err())
                .contains("--allow 127.0.0.1:18099")
                .contains("newswire.ingest.allowed-hosts=127.0.0.1:18099");
    }

    @Test
    void an_address_that_the_guard_refuses_is_not_handed_in_unless_it_is_allowed() {
        for (var url : List.of("http://127.0.0.1:22/", "http://10.0.0.1/story")) {
            var typed = Typed.run("submit", url, "--wait", "--kafka", "none.invalid:1");
            assertThat(typed.exitCode()).isEqualTo(1);
            assertThat(typed.err()).contains(url + ": ", "--allow", "newswire.ingest.allowed-hosts=");
        }
        assertThat(Typed.run("submit", "http://127.0.0.1:22/", "--allow", "127.0.0.1:22", "--kafka", "none.invalid:1")
                        .err())
                .contains("none.invalid:1 cannot be asked");
    }

    @Test
    void submit_says_that_one_bad_address_keeps_all_from_being_handed_in() {
        assertThat(Typed.run("submit", "--help").out()).contains("All are handed in or none");
    }

    @Test
    void a_program_reads_of_each_address_that_it_was_refused_and_why() {
        var typed = Typed.run(
                "feeds", "add", "http://10.0.0.1/rss", "http://127.0.0.1:6379/", "--list", "--output", "json");
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains(
                                        "\"outcome\":\"refused\",\"reason\":\"address\",\"url\":\"http://10.0.0.1/rss\""),
                        line -> assertThat(line).contains("\"reason\":\"port\"", "--allow 127.0.0.1:6379"));
        assertThat(typed.err().lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feeds add http://u:hush@a.example/rss",
                "feeds add http://u:hush@a.example/rss --no-check --kafka none:1",
                "submit http://u:hush@a.example/story --kafka none:1",
                "inspect url http://u:hush@a.example/",
                "inspect fetch http://u:hush@a.example/"
            })
    void credentials_in_an_address_are_refused_wherever_one_is_given(String line) {
        var typed = Typed.run(line.split(" "));
        assertThat(typed.exitCode()).isNotZero();
        assertThat(typed.err())
                .contains("Take user name and password out of the address", "--header 'Authorization: …'");
    }

    @Test
    void every_address_that_is_none_is_named() {
        assertThat(Typed.run("feeds", "add", "a.example", "ftp://b.example/").err())
                .contains("'a.example' is not", "ftp");
        assertThat(Typed.run("delete", "one", "two").err())
                .contains("one: neither", "two: neither", "Nothing is taken");
    }

    @Test
    void every_bad_file_is_named_before_anything_is_handed_in(@TempDir Path directory) throws IOException {
        var good = Files.writeString(directory.resolve("good.txt"), "A story.");
        var empty = Files.writeString(directory.resolve("empty.txt"), "");
        var typed = Typed.run(
                "submit",
                good.toString(),
                empty.toString(),
                directory + "/missing.txt",
                "http://",
                "--kafka",
                "none:1");
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err())
                .contains("empty.txt: empty", "missing.txt: there is no such file", "'http://' is not a web address")
                .contains("Nothing was handed in");
    }

    @Test
    void a_broker_whose_name_cannot_be_resolved_is_named() {
        var typed = Typed.run("feeds", "list", "--kafka", "nowhere.invalid:9092");
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err()).contains("Kafka at nowhere.invalid:9092 cannot be asked");
    }
}
