package io.newswire.ingest.robots;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name by which a robots.txt speaks to us: a product token (RFC 9309, section 2.2.1), compared without regard to case.
 *
 * @param token in lower case
 */
record RobotsAgent(String token) {
    private static final Pattern PRODUCT = Pattern.compile("[A-Za-z_-]+");

    /** Names in use that are more than a product token, such as {@code MJ12bot}. */
    private static final Pattern WIDER = Pattern.compile("[A-Za-z0-9_.-]+");

    /**
     * @param name a token, or a whole user agent that begins with one: {@code Newswire/0.1 (+https://news.example)}
     * @throws IllegalArgumentException when it does not begin with one
     */
    static RobotsAgent of(String name) {
        var token = WIDER.matcher(name.strip());
        if (!token.lookingAt()) {
            throw new IllegalArgumentException("'" + name + "' does not begin with a product token such as Newswire");
        }
        return new RobotsAgent(token.group().toLowerCase(Locale.ROOT));
    }

    /** @param line value of a user-agent line */
    boolean isNamedIn(String line) {
        var shape = PRODUCT.matcher(token).matches() ? PRODUCT : WIDER;
        var named = shape.matcher(line);
        return named.lookingAt() && named.group().equalsIgnoreCase(token);
    }

    /** A star alone, or with something behind a space. */
    static boolean isEverybody(String line) {
        return line.startsWith("*") && (line.length() == 1 || Character.isWhitespace(line.charAt(1)));
    }
}
