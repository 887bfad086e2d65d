package io.newswire.cli.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Mixin of what does something with dead letters: which, by name or by what they have in common. */
final class LetterSelection {
    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private LetterFilters filters = new LetterFilters();

    @Parameters(paramLabel = "PARTITION:OFFSET", arity = "0..*", description = "As `dead-letters list` shows them.")
    private List<String> places = List.of();

    @Option(names = "--all", description = "All that are open, whatever they are.")
    private boolean all;

    LetterFilters filters() {
        return filters;
    }

    /** As the store takes it. @throws ParameterException when nothing is selected, or one is no place */
    Map<String, Object> select() {
        places.forEach(place -> LetterPlace.checked(command, place));
        var select = new LinkedHashMap<String, Object>(filters.query());
        if (!places.isEmpty()) {
            select.put("letters", places);
        }
        if (all) {
            select.put("all", true);
        }
        if (select.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "Which? Name dead letters, filters such as --reason, or --all");
        }
        return select;
    }
}
