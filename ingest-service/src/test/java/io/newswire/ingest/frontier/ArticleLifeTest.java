package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of articles whatever happens to them, over months of events drawn by lot; a seed draws the same again. */
class ArticleLifeTest {
    private static final List<String> SETTLED = List.of(
            "fetched",
            "not-modified",
            "moved",
            "moved-to-front",
            "moved-too-often",
            "gone",
            "withdrawn",
            "missing",
            "refused",
            "gave-up");

    private final Desk desk = new Desk(Given.LOOKING);
    private final ArrayDeque<FetchRequest> out = new ArrayDeque<>();
    private final List<FetchRequest> over = new ArrayList<>();
    private final Map<String, Integer> versions = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void every_reason_to_fetch_an_article_is_settled_once_and_nothing_is_left_waiting(long seed) {
        live(new Random(seed));

        int reasons = desk.counted("link_new") + desk.counted("link_revised") + desk.counted("link_resubmitted");
        assertThat(settled("article_")).isEqualTo(reasons);
        assertThat(desk.shelves.queue().page("", Shelf.END, 10)).isEmpty();
        assertThat(desk.shelves.seen().page("", Shelf.END, 100))
                .noneMatch(entry -> entry.value().pending());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32})
    void no_more_requests_go_out_than_reasons_looks_and_repetitions_add_up_to(long seed) {
        live(new Random(seed));

        int reasons = desk.counted("link_new") + desk.counted("link_revised") + desk.counted("link_resubmitted");
        int again = desk.counted("article_retried") + desk.counted("look_retried");
        int missing = desk.counted("article_missing") + desk.counted("look_missing");
        int looks = desk.counted("link_new") * Given.LOOKING.revisitAfter().size();
        assertThat(desk.requests.size()).isLessThanOrEqualTo(reasons + again + missing + looks);
        assertThat(settled("look_") + desk.counted("look_dropped")).isLessThanOrEqualTo(looks + missing);
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46, 47, 48})
    void a_page_is_told_as_gone_only_after_it_came_and_once_for_each_time_it_came(long seed) {
        live(new Random(seed));

        int told = desk.counted("article_withdrawn") + desk.counted("look_withdrawn");
        assertThat(desk.pages).hasSizeLessThanOrEqualTo(told);
        assertThat(told).isLessThanOrEqualTo(desk.counted("article_fetched") + desk.counted("look_fetched"));
    }

    private void live(Random random) {
        for (int i = 0; i < 500; i++) {
            happen(random);
        }
        while (desk.now.isBefore(Given.START.plus(Duration.ofDays(250))) || !out.isEmpty()) {
            end(random);
            desk.pass(Duration.ofHours(1 + random.nextInt(12)));
            take();
        }
    }

    private void happen(Random random) {
        switch (random.nextInt(6)) {
            case 0, 1 -> mention(random);
            case 2, 3 -> end(random);
            case 4 -> desk.pass(Duration.ofSeconds(random.nextInt(60)));
            default -> desk.pass(Duration.ofMinutes(random.nextInt(600)));
        }
        if (random.nextInt(50) == 0) {
            desk.restart();
        }
        take();
    }

    private void take() {
        while (out.size() + over.size() < desk.requests.size()) {
            out.add(desk.requests.get(out.size() + over.size()));
        }
    }

    private void mention(Random random) {
        var url = Given.page("a" + random.nextInt(8));
        int version = versions.merge(url, random.nextInt(3) == 0 ? 1 : 0, Integer::sum);
        var link = random.nextInt(8) == 0 ? Given.submitted(url) : Given.link(url, "Version " + version);
        twice(link);
    }

    private void twice(ArticleLink link) {
        desk.found(link);
        desk.found(link);
    }

    /** Ends what is out, and at times once more what is over. */
    private void end(Random random) {
        if (out.isEmpty()) {
            return;
        }
        var request = out.remove();
        over.add(request);
        int links = desk.links.size();
        desk.finish(request, anything(random));
        desk.links.subList(links, desk.links.size()).stream().toList().forEach(this::twice);
        if (random.nextInt(3) == 0) {
            desk.finish(over.get(random.nextInt(over.size())), new FetchOutcome.Gone(410));
        }
        take();
    }

    private static FetchOutcome anything(Random random) {
        return switch (random.nextInt(11)) {
            case 0, 1, 2 -> Given.fetched("\"" + random.nextInt(3) + "\"", null);
            case 3 -> new FetchOutcome.NotModified(null);
            case 4 -> new FetchOutcome.Gone(404);
            case 5 -> new FetchOutcome.Gone(410);
            case 6 -> new FetchOutcome.Moved(Given.page(random.nextInt(4) == 0 ? "" : "a" + random.nextInt(8)), true);
            case 7 -> new FetchOutcome.Refused("too-large", "20 MB");
            case 8 -> Given.failed(503, Duration.ofSeconds(random.nextInt(100)));
            case 9 -> Given.failed(500, null);
            default -> Given.failed(null, null);
        };
    }

    private int settled(String prefix) {
        return SETTLED.stream().mapToInt(name -> desk.counted(prefix + name)).sum();
    }
}
