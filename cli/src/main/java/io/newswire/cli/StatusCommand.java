package io.newswire.cli;

import io.newswire.cli.terminal.Complaint;
import io.newswire.cli.terminal.Output;
import io.newswire.cli.terminal.Terminal;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says how a pipeline does. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Shows services, how far each stage is behind, and what is stored.",
            "Ends with 1 when a service is not ready, or Kafka or the store do not answer."
        },
        footer = {
            "",
            "Examples:",
            "  newswire status",
            "  newswire status --output json | jq '.unread[] | select(.records > 0)'"
        })
final class StatusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws InterruptedException {
        var report = StatusReport.of(pipeline.dataDirectory(), pipeline.endpoints());
        if (output.isJson()) {
            output.json(report);
        } else {
            var terminal = Terminal.standard();
            new StatusText(terminal)
                    .lines(report, Instant.now())
                    .forEach(command.commandLine().getOut()::println);
            command.commandLine().getOut().flush();
        }
        report.problems()
                .forEach(problem -> Complaint.print(command.commandLine().getErr(), problem));
        return report.problems().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }
}
