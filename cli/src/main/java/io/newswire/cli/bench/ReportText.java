package io.newswire.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report for people. */
final class ReportText {
    private static final String AGE = "  %-22s %9d %9.0f %9.0f %9.0f %9.0f";
    private static final double MEGABYTE = 1 << 20;

    private final List<String> lines = new ArrayList<>();

    private ReportText() {}

    static List<String> of(Report report) {
        var text = new ReportText();
        text.head(report);
        text.ages("under load (a queue)", report.load().ages());
        if (report.idle() != null) {
            text.ages("idle", report.idle());
        }
        text.parts(report.parts());
        text.disk(report.diskBytesPerArticle());
        text.limits(report.limits());
        return text.lines;
    }

    private void head(Report report) {
        var machine = report.machine();
        var workload = report.workload();
        var sum = report.sum();
        var load = report.load();
        add(
                "%s, %d processors, %.1f GB, Java %s, load before it began %.2f",
                machine.system(),
                machine.processors(),
                machine.memoryBytes() / MEGABYTE / 1024,
                machine.java(),
                machine.load());
        add(
                "%d articles after %d to warm up, made of %d pages (%s)%s, seed %d",
                workload.articles(),
                workload.warmUp(),
                workload.templates(),
                workload.from(),
                workload.averageBytes() == null ? "" : " of " + workload.averageBytes() + " bytes on average",
                workload.seed());
        if (workload.instances() > 1 || workload.pinned()) {
            add("%d of each service%s", workload.instances(), workload.pinned() ? ", each bound to one processor" : "");
        }
        add(
                "%d put = %d rows + %d dead letters + %d rejected: %s",
                sum.put(),
                sum.rows(),
                sum.deadLetters(),
                sum.rejected(),
                sum.exact() ? "exact" : "NOT EXACT, " + sum.accounted() + " accounted for");
        add(
                "%d exact and %d near copies found",
                report.copies().exact(), report.copies().near());
        add("");
        add(
                "%.0f articles a second (%.0f pages a second, %.1f s)",
                load.articlesPerSecond(), load.pagesPerSecond(), load.seconds());
    }

    private void ages(String title, Map<String, Ages> ages) {
        add("");
        add("%-24s %9s %9s %9s %9s %9s", "age in ms, " + title, "articles", "p50", "p95", "p99", "max");
        ages.forEach((stage, age) -> add(AGE, stage, age.count(), age.p50(), age.p95(), age.p99(), age.max()));
    }

    private void parts(List<Report.Use> parts) {
        add("");
        add("%-24s %9s %9s %9s %9s %9s", "part", "CPU ms", "heap MB", "PSS MB", "threads", "files");
        parts.forEach(part -> add(
                "  %-22s %9.2f %9s %9s %9s %9s",
                part.name(),
                part.cpuMillisPerArticle(),
                megabytes(part.heapBytes()),
                megabytes(part.residentBytes()),
                shown(part.threads()),
                shown(part.openFiles())));
    }

    private void disk(Map<String, Long> disk) {
        add("");
        add("bytes on disk for each article");
        disk.forEach((place, bytes) -> add("  %-30s %9d", place, bytes));
    }

    private void limits(List<Limit> limits) {
        if (!limits.isEmpty()) {
            add("");
            add("%-24s %9s %9s %9s", "limit", "a second", "CPU ms", "share");
            limits.forEach(limit -> add(
                    "  %-22s %9.0f %9.2f %8.0f%%  of %s",
                    limit.name(), limit.perSecond(), limit.cpuMillis(), 100 * limit.ratio(), limit.of()));
        }
    }

    private static String megabytes(@Nullable Long bytes) {
        return bytes == null ? "-" : String.format(Locale.ROOT, "%.0f", bytes / MEGABYTE);
    }

    private static String shown(@Nullable Number number) {
        return number == null ? "-" : number.toString();
    }

    private void add(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}
