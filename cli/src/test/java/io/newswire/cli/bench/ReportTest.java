package io.newswire.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.bench.Report.Load;
import io.newswire.cli.bench.Report.Use;
import io.newswire.cli.bench.Report.Workload;
import io.newswire.cli.terminal.JsonPrinter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void a_sum_is_exact_only_when_nothing_is_missing_or_double() {
        assertThat(new Sum(10, 7, 1, 2).exact()).isTrue();
        assertThat(new Sum(10, 7, 1, 1).exact()).isFalse();
        assertThat(new Sum(10, 8, 1, 2).exact()).isFalse();
    }

    @Test
    void rates_are_those_of_rows_and_of_pages() {
        var load = Load.of(new Sum(300, 200, 0, 100), 2_000_000_000L, Map.of());
        assertThat(load.articlesPerSecond()).isEqualTo(100);
        assertThat(load.pagesPerSecond()).isEqualTo(150);
        assertThat(load.seconds()).isEqualTo(2);
    }

    @Test
    void a_limit_is_the_share_of_processor_time_that_is_its_work() {
        var limit = Limit.of("parse", new Limit.Cost(100, 500_000_000L, 200_000_000L), "enrich-service", 8);
        assertThat(limit.perSecond()).isEqualTo(200);
        assertThat(limit.cpuMillis()).isEqualTo(2);
        assertThat(limit.ratio()).isEqualTo(0.25);
    }

    @Test
    void a_part_that_used_nothing_has_no_share() {
        assertThat(Limit.of("parse", new Limit.Cost(1, 1, 1), "none", 0).ratio())
                .isZero();
    }

    @Test
    void figures_have_four_digits() {
        assertThat(Rounded.of(123.456789)).isEqualTo(123.5);
        assertThat(Rounded.of(0.00123456)).isEqualTo(0.001235);
        assertThat(Rounded.of(Double.NaN)).isZero();
    }

    @Test
    void memory_is_read_as_the_system_tells_it() {
        assertThat(Resident.parse(
                        "55d0-7ffe ---p 0 [rollup]\nRss:  900 kB\nPss:                 512 kB\nPss_Anon: 1 kB\n"))
                .isEqualTo(512L * 1024);
        assertThat(Resident.parse("")).isNull();
    }

    @Test
    void people_read_that_a_sum_is_not_exact() {
        assertThat(ReportText.of(report(new Sum(10, 9, 0, 0)))).anyMatch(line -> line.contains("NOT EXACT, 9"));
        assertThat(ReportText.of(report(new Sum(10, 9, 1, 0)))).anyMatch(line -> line.endsWith(": exact"));
    }

    @Test
    void it_says_how_many_instances_there_were_and_where_they_ran() {
        assertThat(ReportText.of(report(new Sum(10, 9, 1, 0))))
                .contains("2 of each service, each bound to one processor");
    }

    @Test
    void programs_read_it_too() {
        var out = new StringWriter();
        JsonPrinter.lines(new PrintWriter(out)).print(report(new Sum(10, 9, 0, 0)));
        assertThat(out.toString())
                .contains(
                        "\"exact\":false",
                        "\"articlesPerSecond\":4.5",
                        "\"cpuMillisPerArticle\":3.0",
                        "\"pinned\":true")
                .doesNotContain("heapBytes");
    }

    private static Report report(Sum sum) {
        return new Report(
                "pages",
                Instant.EPOCH,
                new Machine(2, 1L << 30, "Linux", "25", 0.1),
                new Workload("self-made", 50, null, 0, 10, 1, 2, true),
                sum,
                Load.of(sum, 2_000_000_000L, Map.of("stored", new Ages(9, 1, 2, 3, 4))),
                null,
                List.of(new Use("postgresql", 3, null, null, null, null)),
                Map.of("newswire.pages", 1000L),
                new Outcome.Copies(0, 1),
                List.of());
    }
}
