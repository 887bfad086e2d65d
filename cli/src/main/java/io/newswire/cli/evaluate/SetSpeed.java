package io.newswire.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pages per second over one set. */
record SetSpeed(String set, double newswire, double readability, double parse) {
    private static final String HEAD = "%-12s %12s %14s %12s  %s";

    static List<String> table(List<SetSpeed> speeds) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(HEAD.formatted("pages/s", "newswire", "readability4j", "Jsoup.parse", "newswire to Jsoup.parse"));
        speeds.forEach(speed -> lines.add(speed.row()));
        return lines;
    }

    private String row() {
        return String.format(
                Locale.ROOT, "%-12s %12.0f %14.0f %12.0f  %.2f", set, newswire, readability, parse, newswire / parse);
    }
}
