package io.newswire.ingest.robots;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One line that allows or forbids. In JSON a short text, such as {@code 12-/private/}, because a host can have thousands.
 *
 * @param line in the file, from 1
 * @param pattern as {@link RobotsPath} spells it, with {@code *} and a {@code $} at its end as the only special characters
 */
record RobotsRule(int line, boolean allow, String pattern) {

    /** @throws IllegalArgumentException when it is not what {@link #compact} writes */
    @JsonCreator
    static RobotsRule parse(String compact) {
        int sign = 0;
        while (sign < compact.length() && Character.isDigit(compact.charAt(sign))) {
            sign++;
        }
        if (sign == 0 || sign == compact.length() || "+-".indexOf(compact.charAt(sign)) < 0) {
            throw new IllegalArgumentException("'" + compact + "' is no rule such as 12-/private/");
        }
        int line = Integer.parseInt(compact, 0, sign, 10);
        return new RobotsRule(line, compact.charAt(sign) == '+', compact.substring(sign + 1));
    }

    @JsonValue
    String compact() {
        return line + (allow ? "+" : "-") + pattern;
    }

    /** RFC 9309, section 2.2.2: the longest pattern decides, and of two equally long ones the one that allows. */
    boolean outranks(RobotsRule other) {
        int longer = Integer.compare(pattern.length(), other.pattern.length());
        return longer > 0 || longer == 0 && allow && !other.allow;
    }

    /** As a robots.txt has it. */
    String text() {
        return (allow ? "Allow: " : "Disallow: ") + pattern;
    }
}
