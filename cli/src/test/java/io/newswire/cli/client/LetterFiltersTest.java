package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterFiltersTest {
    private static final String NO_PLAN = "{\"letters\":0,\"bytes\":0,\"again\":0,\"homeless\":0}";
    private static final String ONE_PLANNED = "{\"letters\":1,\"bytes\":2,\"again\":0,\"homeless\":0}";

    /** What the store is sent, with the bodies. */
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private String plan = NO_PLAN;
    private String later = run("DONE");
    private String groupsOfAllStates = "";
    private HttpServer store;

    @BeforeEach
    void start() throws IOException {
        store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
        store.createContext("/", exchange -> {
            var sent = exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(sent);
            byte[] body = answer(sent).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        store.start();
    }

    private String answer(String sent) {
        if (sent.contains("\"dryRun\":true")) {
            return plan;
        }
        if (sent.contains("\"dryRun\":false")) {
            return run("RUNNING");
        }
        if (sent.contains("/runs/")) {
            var now = later;
            later = run("DONE");
            return now;
        }
        var groups = sent.contains("state=all") ? groupsOfAllStates : "";
        return sent.contains("/groups") ? "{\"groups\":[" + groups + "],\"more\":false}" : "{\"items\":[]}";
    }

    private static String run(String state) {
        return "{\"id\":\"r1\",\"kind\":\"DISCARD\",\"by\":\"ada\",\"createdAt\":\"2026-11-30T10:00:00Z\",\"total\":1,"
                + "\"state\":\"" + state + "\",\"done\":1,\"failed\":0}";
    }

    @AfterEach
    void stop() {
        store.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "list --output json", "groups", "redrive", "redrive --dry-run", "discard --why w"})
    void a_reason_and_a_topic_that_there_are_not_are_told_as_such_and_nothing_is_done(String command) {
        var reason = typed(command + " --reason undecodeable");
        assertThat(reason.exitCode()).isEqualTo(2);
        assertThat(reason.err())
                .isEqualToNormalizingNewlines(
                        "newswire: no dead letter fits, and there is no reason 'undecodeable'; did"
                                + " you mean 'undecodable'?\n");
        var topic = typed(command + " --topic newswire.nonsense");
        assertThat(topic.exitCode()).isEqualTo(2);
        assertThat(topic.err()).contains("there is no topic 'newswire.nonsense': use ", "newswire.pages");
        assertThat(asked).noneMatch(sent -> sent.contains("\"dryRun\":false"));
    }

    @Test
    void where_there_are_none_of_a_reason_that_there_is_nothing_is_wrong() {
        assertThat(typed("list --reason unsendable --topic newswire.pages").exitCode())
                .isZero();
        assertThat(typed("groups --reason refused-by-database").err()).contains("no dead letter fits");
    }

    @Test
    void a_reason_that_somebody_else_gave_is_taken_where_a_dead_letter_has_it() {
        plan = ONE_PLANNED;
        var typed = typed("discard --why w --reason of-another-program");
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out()).contains("discarded 1 of 1");
    }

    @Test
    void a_reason_whose_dead_letters_are_all_settled_is_one() {
        groupsOfAllStates = "{\"stage\":\"wire\",\"reason\":\"bad-price\",\"error\":\"e\",\"count\":1,\"again\":0,"
                + "\"oldest\":\"2026-11-30T10:00:00Z\",\"newest\":\"2026-11-30T10:00:00Z\"}";
        assertThat(typed("list --reason bad-price").exitCode()).isZero();
        assertThat(typed("discard --why w --reason bad-price").exitCode()).isZero();
    }

    @Test
    void a_run_that_is_done_at_once_is_not_said_to_go_on() {
        assertThat(typed("discard --why w 3:17").err()).doesNotContain("goes on");
        later = run("RUNNING");
        assertThat(typed("discard --why w 3:17").err()).containsOnlyOnce("run r1 goes on in the store");
    }

    private Typed typed(String command) {
        var words = new ArrayList<>(List.of("dead-letters"));
        words.addAll(List.of(command.split(" ")));
        words.addAll(List.of("--store", "http://127.0.0.1:" + store.getAddress().getPort() + "/"));
        return Typed.run(words.toArray(String[]::new));
    }
}
