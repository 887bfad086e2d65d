package io.newswire.cli.client;

/** What comes of a command line. */
record Typed(int exitCode, String out, String err) {

    static Typed run(String... arguments) {
        var typed = io.newswire.cli.Typed.newswire(arguments);
        return new Typed(typed.exitCode(), typed.out(), typed.err());
    }
}
