package io.newswire.cli.doctor;

import java.util.regex.Pattern;

/** A word as a POSIX shell takes it for one. */
final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[\\w./:,=@%+-]+");

    private ShellWord() {}

    /** Itself where nothing in it means anything to a shell, else quoted. */
    static String of(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
