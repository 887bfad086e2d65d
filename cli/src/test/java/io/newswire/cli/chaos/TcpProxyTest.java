package io.newswire.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TcpProxyTest {
    private static final int SHORT_MILLIS = 200;

    private ServerSocket server;
    private TcpProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(this::echo);
        proxy = TcpProxy.start(() -> (InetSocketAddress) server.getLocalSocketAddress());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void what_is_said_passes_both_ways() throws IOException {
        try (var client = client()) {
            assertThat(said(client, 'a')).isEqualTo('a');
        }
    }

    @Test
    void a_cut_holds_back_what_is_said_until_it_is_mended() throws IOException {
        try (var client = client()) {
            assertThat(said(client, 'a')).isEqualTo('a');
            proxy.cut();
            client.setSoTimeout(SHORT_MILLIS);
            assertThatThrownBy(() -> said(client, 'b')).isInstanceOf(SocketTimeoutException.class);
            proxy.mend();
            client.setSoTimeout(0);
            assertThat(client.getInputStream().read()).isEqualTo('b');
        }
    }

    @Test
    void connections_that_are_reset_are_over_and_new_ones_are_not() throws IOException {
        try (var client = client()) {
            assertThat(said(client, 'a')).isEqualTo('a');
            proxy.reset();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
        try (var client = client()) {
            assertThat(said(client, 'b')).isEqualTo('b');
        }
    }

    @Test
    void a_server_that_does_not_listen_ends_the_connection() throws IOException {
        server.close();
        try (var client = client()) {
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    private Socket client() throws IOException {
        return new Socket("127.0.0.1", proxy.port());
    }

    private static int said(Socket client, int letter) throws IOException {
        client.getOutputStream().write(letter);
        return client.getInputStream().read();
    }

    private void echo() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> echo(client));
            } catch (IOException e) {
                return; // Closed.
            }
        }
    }

    private static void echo(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // The other end is gone.
        }
    }
}
