package io.newswire.cli;

import io.newswire.cli.status.ServiceState;
import io.newswire.cli.terminal.Terminal;
import io.newswire.cli.terminal.Terminal.Style;
import io.newswire.platform.kafka.GroupLag;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a pipeline does, in lines for people. */
final class StatusText {
    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");

    private final Terminal terminal;

    /** @param terminal decides whether there are colours */
    StatusText(Terminal terminal) {
        this.terminal = terminal;
    }

    List<String> lines(StatusReport report, Instant now) {
        var lines = new ArrayList<String>();
        if (report.startedAt() != null) {
            var up = Duration.between(report.startedAt(), now);
            lines.add("Pipeline on " + report.dataDirectory() + ", process " + report.process() + ", up for "
                    + up.toMinutes() + " min " + up.toSecondsPart() + " s");
            lines.add("Kafka " + report.kafka() + ", PostgreSQL " + report.database());
            lines.add("");
            report.services().forEach(service -> lines.add(line(service, report.startedAt(), now)));
        }
        if (!report.unread().isEmpty()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add("  Records not read yet");
            lines.addAll(unread(report.unread()));
        }
        var stored = report.stored();
        if (stored != null) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            stored.forEach((name, value) -> lines.add(String.format(Locale.ROOT, "  %-20s %,d", words(name), value)));
        }
        return lines;
    }

    /** The store's name of a figure: {@code deadLetters}. */
    private static String words(String name) {
        return CAPITAL.matcher(name).replaceAll(capital -> " " + capital.group().toLowerCase(Locale.ROOT));
    }

    /** What is wrong with it stands among the problems. */
    private String line(ServiceState state, Instant up, Instant now) {
        var word = state.ready() ? terminal.styled(Style.GREEN, "ready    ") : terminal.styled(Style.RED, "not ready");
        var process = state.process() == null ? "" : "  process " + state.process();
        return "  " + String.format(Locale.ROOT, "%-16s", state.name()) + word + "  " + state.url() + process
                + (state.restartedAt() == null ? "" : again(state.restartedAt(), now));
    }

    private String again(Instant start, Instant now) {
        var since = Duration.between(start, now);
        return terminal.styled(
                Style.YELLOW,
                ", ended unasked and was started again " + since.toMinutes() + " min " + since.toSecondsPart()
                        + " s ago");
    }

    /** A line for each group: the topics that it is behind on, or that it is not. */
    static List<String> unread(List<GroupLag.Lag> lags) {
        return lags.stream()
                .map(GroupLag.Lag::group)
                .distinct()
                .map(group -> {
                    var behind = lags.stream()
                            .filter(lag -> lag.group().equals(group) && lag.records() > 0)
                            .map(lag -> lag.records() + " of " + lag.topic())
                            .collect(Collectors.joining(", "));
                    boolean idle = lags.stream().anyMatch(lag -> lag.group().equals(group) && lag.members() == 0);
                    return String.format(Locale.ROOT, "    %-20s", group)
                            + (behind.isEmpty() ? "none" : behind)
                            + (idle ? ", and no service reads them" : "");
                })
                .toList();
    }
}
