package io.newswire.cli;

import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;

/** Writes what commands end with into the help of each: what all of them have in common, unless one says it better. */
final class ExitCodeHelp {
    private static final Map<String, String> COMMON = Map.of(
            Integer.toString(ExitCode.OK), "it worked",
            Integer.toString(ExitCode.FAILED), "it was tried and did not work; standard error says why",
            Integer.toString(ExitCode.USAGE),
                    "the command line was not understood, or the store takes a value in it for wrong",
            Integer.toString(ExitCode.NOT_RUNNING), "no pipeline runs where one was looked for");

    private ExitCodeHelp() {}

    static void addTo(CommandLine command) {
        var usage = command.getCommandSpec().usageMessage();
        var codes = new TreeMap<>(COMMON);
        codes.putAll(usage.exitCodeList());
        usage.exitCodeListHeading("%nExit codes:%n").exitCodeList(codes);
        command.getSubcommands().values().forEach(ExitCodeHelp::addTo);
    }
}
