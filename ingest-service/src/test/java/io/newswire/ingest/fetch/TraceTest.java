package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.platform.dial.AddressGuard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an observer of a fetch is told, hop by hop. */
@Timeout(60)
class TraceTest extends OneServer {
    @Test
    void a_trace_sees_every_hop_with_the_address_that_was_dialled() {
        server.enqueue(Web.redirect(301, "/b"));
        server.enqueue(Web.html("a".repeat(20_000)));
        var trace = new Seen();

        fetcher.fetch(Web.feed(Web.url(server, "/a")), trace);

        assertThat(trace.hops()).extracting(HopSeen::status).containsExactly(301, 200);
        assertThat(trace.hops()).extracting(HopSeen::address).containsOnly("127.0.0.1:" + server.getPort());
        assertThat(trace.hops().getFirst().location()).isEqualTo("/b");
        assertThat(trace.hops().getFirst().took()).containsKeys("connect", "answer");
        assertThat(trace.cap()).isEqualTo(Cap.codedBytes(10_000));
    }

    @Test
    void a_trace_sees_which_address_was_not_dialled_and_why() {
        var names = Names.of("inside.example", "10.0.0.1");
        var trace = new Seen();

        new HttpFetcher(Web.LIMITS, AddressGuard.strict(), Web.CLOCK, names)
                .fetch(Web.feed("http://inside.example/"), trace);

        assertThat(trace.hops()).singleElement().satisfies(hop -> {
            assertThat(hop.address()).isNull();
            assertThat(hop.refused()).containsExactly("inside.example (10.0.0.1:80) is in private-use");
        });
    }
}
