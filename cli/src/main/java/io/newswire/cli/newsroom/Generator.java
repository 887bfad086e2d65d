package io.newswire.cli.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes up articles: any number of them, English, all different, the same for the same seed. */
final class Generator {
    static final int FEED_SIZE = 50;

    /** Before the last, which is one sentence and is what an edited copy leaves out. */
    private static final int PARAGRAPHS = 6;

    private static final int SENTENCES = 3;

    private final long seed;
    private final Vocabulary vocabulary = new Vocabulary();
    private final List<String> sentences = lines("sentences.txt");
    private final List<String> headlines = lines("headlines.txt");
    private final List<Publisher> publishers = Publisher.all().values().stream()
            .filter(publisher -> publisher.language().getLanguage().equals("en"))
            .toList();

    Generator(long seed) {
        this.seed = seed;
    }

    Edition edition(int articles, int copies, Instant now) {
        if (articles < 1 || copies < 0 || copies > articles) {
            throw new IllegalArgumentException(articles + " articles with " + copies + " copies cannot be made");
        }
        var originals =
                IntStream.range(0, articles).mapToObj(i -> story(i, now)).toList();
        var reprints = IntStream.range(0, copies).mapToObj(i -> copy(originals.get(i), i));
        var stories = Stream.concat(originals.stream(), reprints).toList();
        return Edition.of(stories, channels(stories));
    }

    Story story(int number, Instant now) {
        var chance = new SplittableRandom(seed * 1_000_003 + number);
        var published = now.minus(Duration.ofMinutes(60 + number)).truncatedTo(ChronoUnit.MINUTES);
        var serving = new Story.Serving(Set.of(format(number / FEED_SIZE)), false, Story.Gone.NEVER, Validation.HONEST);
        return new Story("story-" + number, publisher(number), text(chance), published, published, serving, null);
    }

    private Story.Text text(RandomGenerator chance) {
        var body = new ArrayList<String>();
        for (int i = 0; i < PARAGRAPHS; i++) {
            body.add(paragraph(chance));
        }
        body.add(sentence(sentences, chance));
        return new Story.Text(
                sentence(headlines, chance),
                sentence(sentences, chance),
                List.of(vocabulary.name(chance)),
                "The author writes for this paper.",
                "News",
                List.of("generated"),
                List.copyOf(body),
                List.of());
    }

    private String paragraph(RandomGenerator chance) {
        var paragraph = new ArrayList<String>();
        for (int i = 0; i < SENTENCES; i++) {
            paragraph.add(sentence(sentences, chance));
        }
        return String.join(" ", paragraph);
    }

    private String sentence(List<String> patterns, RandomGenerator chance) {
        return vocabulary.fill(patterns.get(chance.nextInt(patterns.size())), chance);
    }

    /** By turns word for word, and edited. */
    Story copy(Story original, int number) {
        var slug = "copy-of-" + original.slug();
        var published = original.published().plus(Duration.ofMinutes(30));
        var feeds = original.serving().feeds();
        var edit = new Reprints.Edit(original.text().headline() + ", says agency", "(Meridian) –", PARAGRAPHS + 1);
        return number % 2 == 0
                ? Reprints.exact(original, slug, original.publisher(), published, feeds)
                : Reprints.near(original, edit, slug, publisher(number + 1), published, feeds);
    }

    private static List<Channel> channels(List<Story> stories) {
        int count = (stories.size() + FEED_SIZE - 1) / FEED_SIZE;
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var part = stories.subList(i * FEED_SIZE, Math.min(stories.size(), (i + 1) * FEED_SIZE));
                    var slugs = part.stream().map(Story::slug).toList();
                    return new Channel("/feeds/" + i + "." + format(i).label(), "Newsroom " + i, format(i), slugs);
                })
                .toList();
    }

    private Publisher publisher(int number) {
        return publishers.get(number % publishers.size());
    }

    private static FeedFormat format(int feed) {
        return feed % 2 == 0 ? FeedFormat.RSS : FeedFormat.ATOM;
    }

    private static List<String> lines(String file) {
        return Resources.read(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
