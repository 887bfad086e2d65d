package io.newswire.cli.local;

import java.nio.file.Path;

/** Main class of a {@link BrokerProcess}. */
public final class BrokerMain {
    private BrokerMain() {}

    /** Takes data directory and port. Returns when the broker is up; it goes on until the process is told to end. */
    public static void main(String[] args) {
        var broker = LocalBroker.start(Path.of(args[0]), Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "close-broker"));
    }
}
