package io.newswire.cli.local;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** As little of a service as can be started, asked and ended. */
public final class StandInService {
    private StandInService() {}

    /** Port from the environment; fails at once when told so. */
    public static void main(String[] args) throws Exception {
        if (System.getenv("NEWSWIRE_STORE_FAILS") != null) {
            throw new IllegalStateException("wrong setting");
        }
        var port = Integer.parseInt(System.getenv("NEWSWIRE_HTTP_PORT"));
        var server = HttpServer.create(new InetSocketAddress(Ports.loopback(), port), 10);
        server.createContext("/health/ready", exchange -> {
            var body = ("{\"pid\":" + ProcessHandle.current().pid() + "}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/crash", exchange -> Runtime.getRuntime().halt(3));
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("drained")));
        System.out.println("stand-in is up as " + ProcessHandle.current().pid());
    }
}
