package io.newswire.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete command lines. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = {
            "Print a script that lets a shell complete commands, options and their values.",
            "It is made from the commands of this version: source it anew after an upgrade."
        },
        footer = {
            "",
            "Examples:",
            "  source <(newswire completion bash)       for this shell; in ~/.bashrc for every one",
            "  newswire completion bash > ~/.local/share/bash-completion/completions/newswire",
            "  source <(newswire completion zsh)        in ~/.zshrc"
        })
final class CompletionCommand implements Callable<Integer> {
    /** A shell that can complete. One script serves both: zsh reads it as bash would. */
    enum Shell {
        BASH,
        ZSH
    }

    private static final Pattern VALUES = Pattern.compile("(?m)^( *local \\w+_args=)(\\([^)\\n]*\\))");

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    private Shell shell = Shell.BASH;

    @Override
    public Integer call() {
        var out = command.commandLine().getOut();
        out.print(inWordsOfHelp(AutoComplete.bash("newswire", command.root().commandLine())));
        out.flush();
        return ExitCode.OK;
    }

    /** Values are completed as help writes them, {@code feed-status}, and not as the code does, {@code FEED_STATUS}. */
    private static String inWordsOfHelp(String script) {
        return VALUES.matcher(script)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + found.group(2).toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
