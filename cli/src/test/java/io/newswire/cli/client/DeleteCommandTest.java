package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeleteCommandTest {
    private HttpServer store;
    private int status = 404;

    @BeforeEach
    void start() throws IOException {
        store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
        store.createContext("/api/articles/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        store.start();
    }

    @AfterEach
    void stop() {
        store.stop(0);
    }

    @Test
    void an_article_that_the_store_does_not_know_is_said_not_to_be_known() {
        var typed = delete("https://news.example/nobody-wrote-this");
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err())
                .contains(
                        "https://news.example/nobody-wrote-this: the store at http://127.0.0.1:",
                        "knows no such article",
                        "--force");
    }

    @Test
    void a_store_that_cannot_say_takes_nothing_down() {
        status = 503;
        var typed = delete("https://news.example/a");
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err()).contains("did not answer as expected: status 503");
    }

    private Typed delete(String name) {
        return Typed.run(
                "delete",
                name,
                "--kafka",
                "127.0.0.1:1",
                "--store",
                "http://127.0.0.1:" + store.getAddress().getPort());
    }
}
