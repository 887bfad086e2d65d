package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCommandsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "feeds",
                "feeds add",
                "feeds import",
                "feeds list",
                "feeds remove",
                "submit",
                "tail",
                "search",
                "dead-letters",
                "dead-letters list",
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
        assertThat(typed.err()).contains("there is no topic 'artikles'").contains("fetch-results, pages, articles");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feeds add ftp://a.example/",
                "feeds add http://a.example/ http://b.example/ --title both",
                "feeds add http://a.example/ --min-interval soon",
                "feeds add http://a.example/ --min-interval 2h --max-interval 1h",
                "submit a.txt b.txt --url http://a.example/",
                "dead-letters show 12",
                "search",
                "feeds"
            })
    void what_makes_no_sense_is_a_usage_error(String line) {
        assertThat(Typed.run(line.split(" ")).exitCode()).isEqualTo(2);
    }

    @Test
    void the_formats_are_written_small() {
        assertThat(Typed.run("tail", "nowhere", "--output", "json").err()).contains("no topic 'nowhere'");
        assertThat(Typed.run("tail", "articles", "--output", "xml").exitCode()).isEqualTo(2);
    }
}
