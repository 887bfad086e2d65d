package io.newswire.cli.client;

import io.newswire.cli.terminal.Output;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Asks a person which of several. */
final class Prompt {
    private static final int TRIES = 3;

    private final BufferedReader in;
    private final Output output;

    Prompt(BufferedReader in, Output output) {
        this.in = in;
        this.output = output;
    }

    /** @return what was chosen; nothing when the input ends, or nobody answers so that it can be understood */
    <T> List<T> choose(List<T> all) {
        for (int i = 0; i < TRIES; i++) {
            output.note("Follow which? Numbers such as 1,3 or 2-4, all, or nothing for none:");
            var chosen = NumberedChoice.of(line(), all.size());
            if (chosen.isPresent()) {
                var picked = new ArrayList<T>();
                chosen.get().forEach(number -> picked.add(all.get(number - 1)));
                return picked;
            }
            output.note("That is none of 1 to " + all.size() + ".");
        }
        return List.of();
    }

    private String line() {
        try {
            var line = in.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            // A terminal that went away answers nothing.
            return "";
        }
    }
}
