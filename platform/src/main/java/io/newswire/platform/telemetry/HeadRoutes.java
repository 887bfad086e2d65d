package io.newswire.platform.telemetry;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;

/**
 * HEAD answers as GET would, without the body (RFC 9110, section 9.3.2). By itself Javalin answers it with 200 and asks no handler,
 * also for what is not there. A handler whose body has no end looks at the method.
 */
public final class HeadRoutes {
    private HeadRoutes() {}

    /** For all routes of GET that the server has, before it starts. */
    public static void addTo(Javalin server) {
        var router = server.unsafe.internalRouter;
        router.allHttpHandlers().stream()
                .map(each -> each.endpoint)
                .filter(endpoint -> endpoint.method.equals(HandlerType.GET))
                .toList()
                .forEach(get -> router.addHttpEndpoint(new Endpoint(HandlerType.HEAD, get.path, get.handler)));
    }
}
