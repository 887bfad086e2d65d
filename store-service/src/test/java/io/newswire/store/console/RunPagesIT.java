package io.newswire.store.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.ReprocessRun.FieldChange;
import io.newswire.contracts.ReprocessRun.Outcome;
import io.newswire.contracts.ReprocessRun.PageSource;
import io.newswire.contracts.ReprocessRun.Sample;
import io.newswire.contracts.ReprocessRun.Selection;
import io.newswire.contracts.ReprocessRun.State;
import io.newswire.store.TestPostgres;
import io.newswire.store.TestServer;
import io.newswire.store.reprocess.RunActions.Failure;
import io.newswire.store.reprocess.RunActions.Work;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The console's pages of runs, and who may press their buttons. */
class RunPagesIT {
    private static final String ID = "2026-11-24-093000";
    static final String PAGE = "/reprocess/" + ID;

    @Test
    void a_run_is_shown_with_counts_and_samples_and_what_can_be_done_with_it() throws Exception {
        try (var database = TestPostgres.migrated();
                var server = new TestServer(database)) {
            assertThat(server.get("/reprocess").body())
                    .contains("Runs are being read")
                    .contains("No old page");
            server.runs().complete();
            server.runs().put(run(State.READY, Instant.now()));
            assertThat(server.get("/reprocess").body())
                    .doesNotContain("Runs are being read")
                    .doesNotContain("http-equiv=\"refresh\"")
                    .contains("href=\"" + PAGE + "\"")
                    .contains("source news.example, extractor below 4");
            var page = server.get(PAGE).body();
            assertThat(page)
                    .contains("10 of 10 articles looked at")
                    .contains("<dt>6</dt><dd>would change</dd>")
                    .contains("<dt>1</dt><dd>rejected no text</dd>")
                    .contains("<del>Ada</del>")
                    .contains("<ins>&lt;b&gt;Ada Lind&lt;/b&gt;</ins>")
                    .contains("Promote 6 revisions")
                    .contains("Discard the run")
                    .doesNotContain("http-equiv=\"refresh\"");
            assertThat(server.get("/reprocess/none").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_run_that_goes_on_is_loaded_again_and_one_that_stopped_says_how_to_go_on() throws Exception {
        try (var database = TestPostgres.migrated();
                var server = new TestServer(database)) {
            server.runs().put(run(State.RUNNING, Instant.now()));
            assertThat(server.get(PAGE).body())
                    .contains("http-equiv=\"refresh\"")
                    .contains("Discard the run")
                    .doesNotContain("/promote\"");
            assertThat(server.get("/reprocess").body()).doesNotContain("nothing heard of it");
            assertThat(server.get(PAGE + "?live=off").body()).doesNotContain("http-equiv=\"refresh\"");
            server.runs().put(run(State.RUNNING, Instant.now().minusSeconds(60)));
            assertThat(server.get(PAGE).body())
                    .doesNotContain("http-equiv=\"refresh\"")
                    .contains("newswire reprocess resume " + ID);
            assertThat(server.get("/reprocess").body()).contains("nothing heard of it since");
            server.runs().put(run(State.PROMOTING, Instant.now().minusSeconds(60)));
            assertThat(server.get(PAGE).body()).contains("Promote the rest").doesNotContain("Discard the run");
            server.asked().stands(ID, new Work(3, true, null));
            assertThat(server.get(PAGE).body())
                    .contains("3 of 6 revisions are handed over")
                    .doesNotContain("<button");
            server.asked().stands(ID, new Work(3, false, failure("it has only 5 <of> 6", false)));
            assertThat(server.get(PAGE).body()).contains("It was not done: it has only 5 &lt;of&gt; 6");
            server.runs().put(run(State.PROMOTED, Instant.now()));
            assertThat(server.get(PAGE).body()).doesNotContain("<button");
        }
    }

    @Test
    void a_failure_is_shown_until_the_run_has_gone_on_and_one_that_lost_the_run_not_when_it_is_over() throws Exception {
        try (var database = TestPostgres.migrated();
                var server = new TestServer(database)) {
            var earlier = Instant.now().minusSeconds(5);
            server.runs().put(run(State.PROMOTING, earlier));
            server.asked().stands(ID, new Work(3, false, failure("was taken over", true)));
            assertThat(server.get(PAGE).body()).contains("was taken over");
            server.runs().put(run(State.PROMOTED, earlier));
            assertThat(server.get(PAGE).body())
                    .doesNotContain("was taken over")
                    .contains("What changed")
                    .contains("handed over as revisions")
                    .doesNotContain("ould change")
                    .doesNotContain("ould be");
            server.asked().stands(ID, new Work(3, false, failure("it is promoted already", false)));
            assertThat(server.get(PAGE).body()).contains("It was not done: it is promoted already");
            server.runs().put(run(State.PROMOTED, Instant.now().plusSeconds(1)));
            assertThat(server.get(PAGE).body()).doesNotContain("It was not done");
            server.runs().put(run(State.DISCARDED, Instant.now()));
            assertThat(server.get(PAGE).body()).contains("What would have changed");
        }
    }

    private static Failure failure(String why, boolean takenOver) {
        return new Failure(why, Instant.now(), takenOver);
    }

    @Test
    void buttons_are_for_operators_and_for_pages_of_our_own() throws Exception {
        var reader = "reader-token-1234567";
        var operator = "operator-token-1234567";
        try (var database = TestPostgres.migrated();
                var server = new TestServer(database, List.of(reader), List.of(operator))) {
            server.runs().put(run(State.READY, Instant.now()));
            assertThat(server.get(PAGE).statusCode()).isEqualTo(401);
            assertThat(server.get(PAGE, "Authorization", "Bearer " + reader).body())
                    .contains("What would change")
                    .doesNotContain("<form");
            assertThat(server.get(PAGE, "Authorization", "Bearer " + operator).body())
                    .containsPattern("/promote\"><button>Promote 6 revisions</button>.*They are published")
                    .containsPattern("/discard\"><button class=\"quiet\">Discard the run</button>.*stay as they are");
            assertThat(press(server, "promote", "Authorization", "Bearer " + reader))
                    .isEqualTo(403);
            assertThat(press(server, "promote", "Authorization", "Bearer " + operator, "Sec-Fetch-Site", "cross-site"))
                    .isEqualTo(403);
            assertThat(server.asked().all()).isEmpty();
            assertThat(press(server, "promote", "Authorization", "Bearer " + operator))
                    .isEqualTo(303);
            assertThat(press(server, "discard", "Authorization", "Bearer " + operator))
                    .isEqualTo(303);
            assertThat(server.asked().all()).containsExactly("promote " + ID, "discard " + ID);
        }
    }

    private static int press(TestServer server, String button, String... headers) throws Exception {
        return server.send("POST", PAGE + "/" + button, "", headers).statusCode();
    }

    static ReprocessRun run(State state, Instant updated) {
        return new ReprocessRun(
                ID,
                state,
                new Selection("news.example", null, null, 4),
                PageSource.ARCHIVE,
                4,
                Map.of("newswire.enrich.entities", "true"),
                updated.minusSeconds(600),
                updated,
                List.of(10L),
                List.of(10L),
                10,
                List.of(
                        new Outcome(ReprocessRun.CHANGED, 6),
                        new Outcome(ReprocessRun.UNCHANGED, 3),
                        new Outcome("rejected-no_text", 1)),
                List.of(new FieldChange(
                        "author",
                        4,
                        2,
                        0,
                        List.of(
                                new Sample("a1", "https://news.example/1", "Ada", "<b>Ada Lind</b>"),
                                new Sample("a2", null, null, "Ada Lind")))));
    }
}
