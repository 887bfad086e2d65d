package io.newswire.enrich.metadata;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A time of day after a date. */
record Clock(LocalTime time, @Nullable ZoneOffset offset) {
    private static final Set<String> BEHIND =
            Set.of("am", "pm", "a", "p", "uhr", "h", "hrs", "hours", "uur", "o", "時", "시", "时");
    private static final Set<String> HALVES = Set.of("am", "pm", "a", "p", "m");
    private static final Set<String> BEFORE_MINUTES = Set.of("h", "utc", "gmt", "時", "시", "时");

    static @Nullable Clock at(List<Token> tokens, int from) {
        int i = from;
        while (i < tokens.size() && i < from + 3 && !tokens.get(i).isNumber()) {
            i++;
        }
        if (i + 1 >= tokens.size()
                || !tokens.get(i).isNumber()
                || !tokens.get(i + 1).follows(":h")
                || !tokens.get(i + 1).isNumber()) {
            return null;
        }
        boolean seconds = i + 2 < tokens.size()
                && tokens.get(i + 2).isNumber()
                && tokens.get(i + 2).follows(":");
        int hour = tokens.get(i).value();
        int next = i + (seconds ? 3 : 2);
        if (next < tokens.size()
                && tokens.get(next).isNumber()
                && tokens.get(next).follows(".")) {
            next++;
        }
        int halved = half(tokens, next, hour);
        var time = time(
                halved, tokens.get(i + 1).value(), seconds ? tokens.get(i + 2).value() : 0);
        boolean whole = seconds || i > 0 && tokens.get(i - 1).text().equals("T");
        return time == null ? null : new Clock(time, Zone.at(tokens, behindHalf(tokens, next), whole ? null : time));
    }

    /** "a.m." is two words. */
    private static int behindHalf(List<Token> tokens, int i) {
        int next = i;
        while (next < tokens.size()
                && next < i + 2
                && HALVES.contains(MonthNames.fold(tokens.get(next).text()))) {
            next++;
        }
        return next;
    }

    /** A number of "11:30", "11h30" or "5 pm", or of a zone such as "+02:00" behind it. */
    static boolean isPart(List<Token> tokens, int i) {
        var next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
        boolean joined = next != null && next.isNumber() && next.follows(":.h");
        boolean named = next != null && BEHIND.contains(MonthNames.fold(next.text()));
        return tokens.get(i).isNumber()
                && tokens.get(i).length() <= 4
                && (joined
                        || named
                        || i > 0
                                && tokens.get(i).follows(":.h+")
                                && tokens.get(i - 1).isNumber()
                        || i > 0
                                && BEFORE_MINUTES.contains(
                                        MonthNames.fold(tokens.get(i - 1).text())));
    }

    private static int half(List<Token> tokens, int i, int hour) {
        if (i >= tokens.size()) {
            return hour;
        }
        return switch (MonthNames.fold(tokens.get(i).text())) {
            case "pm", "p" -> hour < 12 ? hour + 12 : hour;
            case "am", "a" -> hour == 12 ? 0 : hour;
            default -> hour;
        };
    }

    static @Nullable LocalTime time(int hour, int minute, int second) {
        return hour < 24 && minute < 60 && second < 60 ? LocalTime.of(hour, minute, second) : null;
    }
}
