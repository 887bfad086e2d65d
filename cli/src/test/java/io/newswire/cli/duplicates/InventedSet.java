package io.newswire.cli.duplicates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Labelled texts of invented words, with numbers and names in them. */
final class InventedSet {
    private static final List<String> SYLLABLES =
            List.of("ba", "re", "min", "to", "sal", "ver", "in", "ko", "du", "pra", "el", "thi", "no", "gar", "us");

    private final Random random;

    private InventedSet(long seed) {
        this.random = new Random(seed);
    }

    static void write(Path set, int texts) throws IOException {
        var pages = Files.createDirectories(set.resolve("html"));
        var gold = new LinkedHashMap<String, Map<String, String>>();
        for (int i = 0; i < texts; i++) {
            var text = text(i);
            gold.put(
                    "p" + i, Map.of("url", "https://quay.example/" + i, "text", text.body(), "title", text.headline()));
            Files.writeString(pages.resolve("p" + i + ".html"), "<p>" + i);
        }
        Files.write(set.resolve("gold.json"), JsonMapper.shared().writeValueAsBytes(gold));
    }

    static Text text(long seed) {
        var invented = new InventedSet(seed);
        var paragraphs =
                IntStream.range(0, 10).mapToObj(i -> invented.paragraph()).toList();
        return new Text("invented/" + seed, "quay.example", invented.words(5), paragraphs);
    }

    private String paragraph() {
        return "The %s in %s had “%s”, %d, of %,d, and the colour %s. It %s for %d."
                .formatted(
                        words(8),
                        capital(word()),
                        words(5),
                        random.nextInt(13, 99),
                        random.nextInt(1_000, 90_000),
                        words(9),
                        words(9),
                        random.nextInt(2, 12));
    }

    private String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> word()).collect(Collectors.joining(" "));
    }

    private String word() {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> SYLLABLES.get(random.nextInt(SYLLABLES.size())))
                .collect(Collectors.joining());
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1) + "ton";
    }
}
