package io.newswire.ingest.fetch;

import java.io.IOException;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server for each test, and a fetcher that may dial it. */
abstract class OneServer {
    MockWebServer server;
    HttpFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = Web.server();
        fetcher = Web.fetcher(Web.LIMITS, server);
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }
}
