package io.newswire.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells all that is wrong with a command line at once, and last, where people look: not the whole usage. */
final class Misuse {
    private static final Pattern ONE_OF =
            Pattern.compile("expected one of \\[([^]]*)] \\(case-(?:in)?sensitive\\) but was '(.*)'", Pattern.DOTALL);

    private static final Pattern POSITION = Pattern.compile("positional parameter at index \\S+ \\(([^)]*)\\)");

    private Misuse() {}

    static CommandLine toldBy(CommandLine root) {
        collect(root);
        return root.registerConverter(int.class, number(Integer::valueOf))
                .registerConverter(Integer.class, number(Integer::valueOf))
                .registerConverter(long.class, number(Long::valueOf))
                .registerConverter(Long.class, number(Long::valueOf))
                .registerConverter(Path.class, Misuse::path)
                .setExecutionStrategy(Misuse::executed)
                .setParameterExceptionHandler((misuse, arguments) -> told(List.of(misuse)));
    }

    private static void collect(CommandLine line) {
        line.getCommandSpec().parser().collectErrors(true);
        line.getSubcommands().values().forEach(Misuse::collect);
    }

    private static int executed(ParseResult parsed) {
        var help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        var problems = problems(parsed);
        return problems.isEmpty() ? new RunLast().execute(parsed) : told(problems);
    }

    private static List<ParameterException> problems(ParseResult parsed) {
        var all = new ArrayList<ParameterException>();
        for (var at = Stream.of(parsed).toList(); !at.isEmpty(); at = subcommand(at.getFirst())) {
            at.getFirst().errors().stream()
                    .filter(ParameterException.class::isInstance)
                    .map(ParameterException.class::cast)
                    .forEach(all::add);
        }
        var wrong = all.stream()
                .flatMap(each -> Stream.ofNullable(each.getArgSpec()))
                .toList();
        all.removeIf(each -> follows(each, wrong));
        return all;
    }

    /** What could not be taken for a wrong value is no problem of its own: it is missing, or one too many, because of it. */
    private static boolean follows(ParameterException problem, List<ArgSpec> wrong) {
        return switch (problem) {
            case MissingParameterException missing -> wrong.containsAll(missing.getMissing());
            case UnmatchedArgumentException unmatched ->
                !unmatched.isUnknownOption() && wrong.stream().anyMatch(ArgSpec::isPositional);
            default -> false;
        };
    }

    private static List<ParseResult> subcommand(ParseResult parsed) {
        return parsed.hasSubcommand() ? List.of(parsed.subcommand()) : List.of();
    }

    private static int told(List<ParameterException> problems) {
        var command = problems.getLast().getCommandLine();
        for (var problem : problems) {
            plain(String.valueOf(problem.getMessage()))
                    .lines()
                    .forEach(line -> command.getErr().println("newswire: " + line));
            UnmatchedArgumentException.printSuggestions(problem, command.getErr());
            if (isWord(problem)) {
                command.getErr()
                        .println("A word that begins with - stands behind --: `"
                                + command.getCommandSpec().qualifiedName() + " -- -word`");
            }
        }
        command.getErr().println("`" + command.getCommandSpec().qualifiedName() + " --help` explains it.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** An unknown option, where the command takes words too. */
    private static boolean isWord(ParameterException problem) {
        return problem instanceof UnmatchedArgumentException unmatched
                && unmatched.isUnknownOption()
                && !unmatched.getUnmatched().getFirst().startsWith("--")
                && unmatched.getCommandLine().getCommandSpec().positionalParameters().stream()
                        .anyMatch(words -> words.arity().max() > 1);
    }

    private static String plain(String problem) {
        var message = POSITION.matcher(problem).replaceFirst("$1").replaceFirst("^Error: ", "");
        var enumerated = ONE_OF.matcher(message);
        return enumerated.find()
                ? message.substring(0, enumerated.start()) + "'" + enumerated.group(2) + "' is none of "
                        + enumerated.group(1).toLowerCase(Locale.ROOT)
                : message;
    }

    /** Java takes none for the current directory. */
    private static Path path(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("it is empty, as a variable is that was never set; name a place");
        }
        return Path.of(text);
    }

    private static <T> ITypeConverter<T> number(Function<String, T> parser) {
        return text -> {
            try {
                return parser.apply(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + text + "' is no whole number, or one that is too large");
            }
        };
    }
}
