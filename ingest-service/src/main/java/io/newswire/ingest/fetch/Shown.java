package io.newswire.ingest.fetch;

/** Text of a server's in our messages: not all of it, and nothing that a terminal would obey. */
final class Shown {
    private static final int MOST = 200;

    private Shown() {}

    static String of(String text) {
        var start = text.length() <= MOST ? text : text.substring(0, MOST) + "…";
        return start.codePoints()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
