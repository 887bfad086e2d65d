package io.newswire.cli.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A process that starts a service, to be killed. */
final class ServiceParent {
    private ServiceParent() {}

    /** Takes port and log file of the service; prints its pid and waits. */
    public static void main(String[] args) throws Exception {
        var launch = new ServiceLaunch(
                "stand-in",
                StandInService.class.getName(),
                Map.of("NEWSWIRE_HTTP_PORT", args[0]),
                Integer.parseInt(args[0]),
                Path.of(args[1]),
                true);
        ServiceProcess.of(launch).awaitReady(Duration.ofMinutes(1));
        System.out.println(
                ProcessHandle.current().children().findFirst().orElseThrow().pid());
        System.in.read();
    }
}
