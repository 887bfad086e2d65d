package io.newswire.store.write;

import io.newswire.contracts.Article;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.NewsDate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Articles that no one wrote, by number: the same number gives the same article. Words are as frequent as in a language (Zipf),
 * a tenth of the articles is in Chinese characters without spaces, sources and sections differ in size, and all are of one year.
 */
public final class MadeUpArticles {
    /** When the newest was published. */
    public static final Instant END = Instant.parse("2026-11-01T00:00:00Z");

    private static final JsonCodec<Article> JSON = JsonCodec.of(Article.class);
    private static final String[] LANGUAGES = {
        "en", "en", "en", "en", "en", "en", "de", "de", "fr", "es", "pt", "ru", "en", "de", "fr", "en", "en", "en",
        "ja", "zh"
    };
    private static final String[] SECTIONS = {
        "World", "Politics", "Business", "Sport", "Culture", "Science", "Local", "Health"
    };
    private static final String[] COUNTRIES = {"GB", "US", "DE", "FR", "ES", "BR", "IN", "JP", "CN", "ZA"};
    private static final int WORDS = 60_000;
    private static final int SOURCES = 500;
    private static final int NAMES = 5_000;
    private static final int BODY = 260;

    private final Zipf words = new Zipf(WORDS);
    private final Zipf sources = new Zipf(SOURCES);
    private final Zipf names = new Zipf(NAMES);
    private final Zipf characters = new Zipf(3_000);
    private final long count;

    /** @param count of all, spread over the year */
    public MadeUpArticles(long count) {
        this.count = count;
    }

    /** The word of a rank: 0 is the most frequent. */
    public static String word(int rank) {
        var syllables = new String[] {
            "ba", "ker", "lo", "min", "ta", "ver", "su", "dor", "fi", "gal", "hu", "pren", "ze", "col", "nar", "wis",
            "tu", "mel"
        };
        var word = new StringBuilder();
        int rest = rank;
        do {
            word.append(syllables[rest % syllables.length]);
            rest /= syllables.length;
        } while (rest > 0);
        return word.append(rank % 3 == 0 ? "n" : "r").toString();
    }

    /** Two words that belong together. */
    public static String name(int rank) {
        return capital(word(1_000 + 7 * rank)) + " " + capital(word(30_000 + rank));
    }

    /** Two Chinese characters that stand together more often than others. */
    public static String pair(int rank) {
        return new StringBuilder()
                .appendCodePoint(0x4E00 + rank)
                .appendCodePoint(0x4E00 + (rank * 31 + 17) % 3_000)
                .toString();
    }

    /** What headline an article has. */
    public String headline(long number) {
        return article(number).headline();
    }

    Row row(long number) {
        var article = article(number);
        return new ArticleRow(article, JSON.encodeToString(article));
    }

    private Article article(long number) {
        var random = new Random(number * 0x9E3779B97F4A7C15L);
        var at = END.minus(Duration.ofDays(365).multipliedBy(number).dividedBy(count))
                .truncatedTo(ChronoUnit.SECONDS);
        var language = LANGUAGES[random.nextInt(LANGUAGES.length)];
        boolean unspaced = language.equals("ja") || language.equals("zh");
        var mentioned = Stream.generate(() -> name(names.next(random)))
                .limit(3)
                .distinct()
                .toList();
        var body = unspaced ? characters(random) : text(random, mentioned);
        int source = sources.next(random);
        var id = "%016x".formatted(number * 0x9E3779B97F4A7C15L);
        return new Article(
                id,
                1,
                "https://www.source" + source + ".example/" + id,
                unspaced ? body.substring(0, 16) : headline(random),
                null,
                List.of(Article.Author.named(name(source))),
                NewsDate.parse(at.toString()),
                null,
                SECTIONS[random.nextInt(SECTIONS.length)],
                List.of(),
                new Article.Publisher("Source " + source, null),
                null,
                null,
                null,
                language,
                null,
                null,
                null,
                body,
                List.of(new Article.Block(Article.Block.Kind.PARAGRAPH, body)),
                random.nextInt(20) == 0 ? Article.Completeness.PAYWALLED : Article.Completeness.COMPLETE,
                mentioned.stream().map(MadeUpArticles::entity).toList(),
                List.of(),
                BODY,
                id,
                null,
                id,
                Map.of("headline", new Article.Provenance("json-ld", 0.95)),
                1,
                List.of(),
                COUNTRIES[source % COUNTRIES.length],
                List.of(),
                "https://www.source" + source + ".example/feed",
                null,
                null,
                at.plusSeconds(60),
                at.plusSeconds(61));
    }

    private static Article.Entity entity(String name) {
        return new Article.Entity(Article.Entity.Kind.PERSON, name, List.of(new Article.Span(0, 1)), null, null, null);
    }

    private String headline(Random random) {
        return Stream.generate(() -> capital(word(200 + words.next(random) * 9 / 10)))
                .limit(8)
                .collect(Collectors.joining(" "));
    }

    private String text(Random random, List<String> mentioned) {
        var text = new ArrayList<String>();
        for (int i = 0; i < BODY; i++) {
            text.add(i % 80 == 10 ? mentioned.get(i / 80 % mentioned.size()) : word(words.next(random)));
        }
        return String.join(" ", text);
    }

    private String characters(Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < BODY; i++) {
            text.append(pair(characters.next(random)));
            text.append(i % 12 == 11 ? "。" : "");
        }
        return text.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** Ranks, each as often as its number from 1 says. */
    private static final class Zipf {
        private final double[] sums;

        Zipf(int ranks) {
            sums = new double[ranks];
            double sum = 0;
            for (int i = 0; i < ranks; i++) {
                sum += 1.0 / (i + 2.7);
                sums[i] = sum;
            }
        }

        int next(Random random) {
            double at = random.nextDouble() * sums[sums.length - 1];
            int found = java.util.Arrays.binarySearch(sums, at);
            return Math.min(sums.length - 1, found < 0 ? -found - 1 : found);
        }
    }
}
