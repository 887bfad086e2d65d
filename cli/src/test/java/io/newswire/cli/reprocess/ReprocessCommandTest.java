package io.newswire.cli.reprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.Typed;
import io.newswire.enrich.page.PageReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReprocessCommandTest {
    @TempDir
    private Path nowhere;

    @Test
    void wrong_options_tell_what_is_wrong_with_them_and_what_is_right() {
        refused("--from 2026-13-01", "'2026-13-01' is no day such as 2026-11-24, nor a time such as");
        refused("--to 2026-11-24T10:00", "nor a time such as 2026-11-24T09:30:00Z");
        refused(
                "--from 2026-11-25 --to 2026-11-24",
                "--from 2026-11-25T00:00:00Z is not before --to 2026-11-25T00:00:00Z");
        refused("--extractor-below 0", "--extractor-below 0: give 1 to");
        refused("--extractor-below " + (PageReader.EXTRACTOR_VERSION + 2), "also what these made");
        refused("--extractor-below all", "'all' is no whole number");
        refused("--rate 0", "--rate 0.0 is not within 0.01 and 10000 pages a second");
        refused("--rate NaN", "--rate NaN is not within");
        refused("promote", "RUN");
    }

    @Test
    void its_commands_are_listed_with_whole_sentences() {
        assertThat(Typed.newswire("reprocess", "--help").out().replaceAll("\\s+", " "))
                .contains("promote Have the enrich service publish what a run would change: one new revision of each"
                        + " article. discard");
        assertThat(Typed.newswire("--help").out().replaceAll("\\s+", " "))
                .contains("reprocess Read old pages with the rules of this build, and show what would change. ");
    }

    @Test
    void a_day_means_all_of_it() {
        assertThat(new FetchTime.From().convert("2026-11-24")).isEqualTo("2026-11-24T00:00:00Z");
        assertThat(new FetchTime.Until().convert("2026-11-24")).isEqualTo("2026-11-25T00:00:00Z");
        assertThat(new FetchTime.Until().convert("2026-11-24T10:00:00+01:00")).isEqualTo("2026-11-24T09:00:00Z");
    }

    @Test
    void without_a_pipeline_it_says_how_to_start_one() {
        var typed = Typed.newswire("reprocess", "--data", nowhere.toString());
        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(typed.err()).contains("No pipeline runs on " + nowhere).contains("--kafka HOST:PORT");
        assertThat(Typed.newswire("reprocess", "list", "--data", nowhere.toString())
                        .exitCode())
                .isEqualTo(3);
    }

    private void refused(String options, String why) {
        var typed = Typed.newswire(("reprocess " + options).split(" "));
        assertThat(typed.exitCode()).as(options).isEqualTo(2);
        assertThat(typed.err()).contains(why).contains("--help` explains it");
    }
}
