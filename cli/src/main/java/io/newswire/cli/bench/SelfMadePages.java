package io.newswire.cli.bench;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.local.LocalHttp;
import io.newswire.cli.newsroom.Newsroom;
import io.newswire.cli.terminal.FaultWords;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pages of a newsroom of our own, with as much around the article as real ones have: menus, styles and scripts. */
final class SelfMadePages {
    private static final int PAGES = 50;
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String END = "</body>";
    private static final int MENU_LINKS = 250;
    private static final int SCRIPT_ENTRIES = 2_500;
    private static final int STYLES = 700;

    private SelfMadePages() {}

    static List<EditablePage> of(long seed) {
        try (var newsroom = Newsroom.generated(PAGES, seed)) {
            var random = new SplittableRandom(seed);
            return newsroom.expected().articles().stream()
                    .sorted()
                    .map(address -> page(address, random))
                    .toList();
        } catch (IOException e) {
            throw new CommandFailed("the newsroom that pages are taken from did not come up: " + FaultWords.of(e));
        }
    }

    private static EditablePage page(URI address, SplittableRandom random) {
        try {
            var html = LocalHttp.get(address, LIMIT).body();
            var whole = html.replace(END, menu(random) + styles(random) + script(random) + END);
            return EditablePage.of("page.html", whole.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CommandFailed("the newsroom that pages are taken from does not answer: " + FaultWords.of(e));
        }
    }

    private static String menu(SplittableRandom random) {
        return IntStream.range(0, MENU_LINKS)
                .mapToObj(
                        i -> "<li class=\"menu-item menu-item-%d\"><a href=\"/section/%s\" data-id=\"%d\">%s</a></li>\n"
                                .formatted(i, word(random), random.nextInt(1_000_000), word(random)))
                .collect(Collectors.joining("", "<nav><ul>\n", "</ul></nav>\n"));
    }

    private static String styles(SplittableRandom random) {
        return IntStream.range(0, STYLES)
                .mapToObj(i -> ".%s-%d{margin:%dpx;color:#%06x}\n"
                        .formatted(word(random), i, random.nextInt(40), random.nextInt(1 << 24)))
                .collect(Collectors.joining("", "<style>\n", "</style>\n"));
    }

    private static String script(SplittableRandom random) {
        return IntStream.range(0, SCRIPT_ENTRIES)
                .mapToObj(i -> "\"%s%d\":\"%s %d\"".formatted(word(random), i, word(random), random.nextInt(1_000_000)))
                .collect(Collectors.joining(",\n", "<script>var page={", "}</script>\n"));
    }

    private static String word(SplittableRandom random) {
        return random.ints(7, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
