package io.newswire.cli.reprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.terminal.Output;
import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.ReprocessRun.FieldChange;
import io.newswire.contracts.ReprocessRun.Outcome;
import io.newswire.contracts.ReprocessRun.PageSource;
import io.newswire.contracts.ReprocessRun.Sample;
import io.newswire.contracts.ReprocessRun.Selection;
import io.newswire.contracts.ReprocessRun.State;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class RunTextTest {
    private static final ReprocessRun RUN = new ReprocessRun(
            "2026-11-24-093000",
            State.READY,
            new Selection("news.example", Samples.FETCHED, null, 5),
            PageSource.ARCHIVE,
            5,
            Map.of("newswire.enrich.entities", "false"),
            Samples.FETCHED,
            Samples.FETCHED,
            List.of(9L),
            List.of(9L),
            7,
            List.of(new Outcome("changed", 4), new Outcome("page-missing", 1), new Outcome("rejected-no-text", 2)),
            List.of(
                    new FieldChange(
                            "author",
                            2,
                            1,
                            0,
                            List.of(new Sample("0123456789", "https://news.example/a", "\u001b[31mStaff", "Ada"))),
                    new FieldChange("dateline", 0, 0, 1, List.of(new Sample("ab", null, "Ekvik", null)))));

    @Test
    void a_run_tells_what_was_asked_what_came_of_it_and_what_would_change_with_samples() {
        assertThat(printed())
                .containsExactly(
                        "Run 2026-11-24-093000  ready",
                        "  selected  source news.example, fetched from 2026-11-01T12:00:00Z, extractor below 5",
                        "  pages     from the archive, read by extractor 5, newswire.enrich.entities=false",
                        "  articles  7 of 7: 4 would change, 1 without a page, 2 rejected-no-text",
                        "",
                        "  FIELD                   CHANGED    ADDED  REMOVED",
                        "  author                        2        1        0",
                        "  dateline                      0        0        1",
                        "",
                        "author  1 of 3",
                        "  01234567  https://news.example/a",
                        "    - \\u001b[31mStaff",
                        "    + Ada",
                        "",
                        "dateline",
                        "  ab  ",
                        "    - Ekvik");
    }

    @Test
    void what_is_left_is_estimated_from_what_this_command_did() {
        var half = new ReprocessRun(
                RUN.id(),
                State.RUNNING,
                RUN.selection(),
                RUN.pages(),
                5,
                RUN.settings(),
                Samples.FETCHED,
                Samples.FETCHED,
                RUN.ends(),
                RUN.positions(),
                17,
                RUN.outcomes(),
                RUN.fields());
        var begun = Samples.run(17, List.of(9L));
        assertThat(RunText.progress(half, begun, Duration.ofSeconds(70)))
                .isEqualTo("7 of 17 articles, 4 would change, 100 s left");
        assertThat(RunText.progress(half, half, Duration.ofSeconds(70))).isEqualTo("7 of 17 articles, 4 would change");
        assertThat(RunText.progress(RUN, begun, Duration.ofSeconds(70))).isEqualTo("7 of 7 articles, 4 would change");
    }

    @Test
    void a_run_that_was_killed_says_since_when_nothing_was_heard_of_it() {
        var running = RUN.with(State.RUNNING, Samples.FETCHED);
        assertThat(RunText.line(running, Samples.FETCHED.plusSeconds(300)))
                .startsWith("2026-11-24-093000  running    7 of 7 articles")
                .endsWith(", nothing heard of it for 5 min");
        assertThat(RunText.line(running, Samples.FETCHED.plusSeconds(10))).doesNotContain("heard");
        assertThat(RunText.line(RUN, Samples.FETCHED.plusSeconds(300))).doesNotContain("heard");
    }

    private static List<String> printed() {
        var out = new StringWriter();
        new CommandLine(new Printing()).setOut(new PrintWriter(out)).execute();
        return out.toString().lines().toList();
    }

    @Command(name = "printing")
    static final class Printing implements Runnable {
        @Mixin
        private Output output = new Output();

        @Override
        public void run() {
            new RunText(output).print(RUN);
        }
    }
}
