package io.newswire.cli.client;

import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where a dead letter is in its topic: {@code PARTITION:OFFSET}. */
record LetterPlace(int partition, long offset) {
    private static final Pattern PLACE = Pattern.compile("(\\d{1,9}):(\\d{1,18})");

    /** @throws ParameterException when it is none */
    static LetterPlace checked(CommandSpec command, String text) {
        var numbers = PLACE.matcher(text);
        if (!numbers.matches()) {
            throw new ParameterException(command.commandLine(), "'" + text + "' is not PARTITION:OFFSET, such as 3:17");
        }
        return new LetterPlace(Integer.parseInt(numbers.group(1)), Long.parseLong(numbers.group(2)));
    }
}
