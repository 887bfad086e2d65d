package io.newswire.cli.client;

/** A number with the word for what it counts. */
final class Counted {
    private Counted() {}

    static String of(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
