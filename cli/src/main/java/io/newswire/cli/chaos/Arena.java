package io.newswire.cli.chaos;

import io.newswire.cli.local.LocalPipeline;
import io.newswire.cli.local.LocalService;
import io.newswire.cli.local.ServiceProcess;
import io.newswire.cli.oracle.Tables;
import java.time.Duration;
import java.util.Map;

/**
 * What faults can lay hands on.
 *
 * @param network between the store-service and the database
 * @param tables the database, past that network
 */
record Arena(LocalPipeline pipeline, TcpProxy network, Source source, Tables tables) {
    static final Duration UP = Duration.ofMinutes(4);

    ServiceProcess service(LocalService service) {
        return pipeline.process(service);
    }

    /** One more instance of a service, ready to work. */
    ServiceProcess another(LocalService service, Map<String, String> environment) {
        var all = new java.util.HashMap<>(environment);
        if (service == LocalService.STORE) {
            // The folder of the archive is for one at a time.
            all.put("NEWSWIRE_STORE_ARCHIVE_ENABLED", "false");
        }
        return pipeline.another(service, all);
    }

    void bringUp(LocalService service) {
        service(service).start();
        service(service).awaitReady(UP);
    }
}
