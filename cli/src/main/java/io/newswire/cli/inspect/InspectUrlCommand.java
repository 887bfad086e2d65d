package io.newswire.cli.inspect;

import io.newswire.cli.sources.SourceAccess;
import io.newswire.cli.terminal.JsonPrinter;
import io.newswire.platform.dial.AddressGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the canonical form of web addresses. */
@Command(
        name = "url",
        description = {
            "Show the one form under which an article is known, with the steps that led there, or why an address is refused.",
            "Nothing is looked up or fetched. Where the host is an address that is not public, \"dialled\" is false."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all were understood", "1:at least one was refused", "2:the command line was not understood"},
        footer = {
            "",
            "Examples:",
            "  newswire inspect url 'https://www.google.com/url?q=https://news.example/a?utm_source=x'",
            "  newswire inspect url http://0x7f.1/ 'http://[::1]/'",
            "  newswire inspect url - < urls.txt        one a line, any number of them"
        })
final class InspectUrlCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(
            paramLabel = "URL",
            arity = "1..*",
            description = "Web addresses; - for one a line from standard input.")
    private List<String> urls = new ArrayList<>();

    @Option(
            names = "--allow",
            paramLabel = "HOST",
            description = "Not public, but may be dialled all the same: host, host:port, address or block.")
    private List<String> allowed = new ArrayList<>();

    @Override
    public Integer call() {
        var guard = guard();
        var lines = JsonPrinter.lines(command.commandLine().getOut());
        var failures = new Failures();
        Inputs.each(urls, System.in, url -> {
            var inspection = UrlInspection.of(url, guard);
            lines.print(inspection);
            if (inspection.isRefused()) {
                failures.bad(url, inspection.detail(), inspection.help());
            } else {
                failures.good();
            }
        });
        return failures.told(command.commandLine().getErr());
    }

    private AddressGuard guard() {
        try {
            return SourceAccess.guard(System.getenv(), allowed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
