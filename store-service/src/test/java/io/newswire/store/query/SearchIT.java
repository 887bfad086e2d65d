package io.newswire.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article;
import io.newswire.contracts.JsonCodec;
import io.newswire.store.TestArticle;
import io.newswire.store.TestPostgres;
import io.newswire.store.TestRecords;
import io.newswire.store.database.Database;
import io.newswire.store.write.WriterRig;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SearchIT {
    private static final JsonCodec<Article> ARTICLE = JsonCodec.of(Article.class);

    private final Database database = TestPostgres.migrated();
    private final WriterRig rig = new WriterRig(database, Clock.systemUTC());
    private final Finder finder = new Finder(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_beginning_of_a_word_finds_it_also_where_the_language_cuts_its_ending() {
        store(
                TestArticle.of("a").body("They negotiated for hours."),
                TestArticle.of("b").headline("Negotiations fail"),
                TestArticle.of("c").body("Nobody talks."));
        assertThat(found("q=negot*")).containsExactlyInAnyOrder("a", "b");
        assertThat(found("q=Negotiati*")).contains("b").doesNotContain("c");
        assertThat(found("q=hours -negot*")).isEmpty();
        assertThat(found("q=talk* -negot*")).containsExactly("c");
        assertThat(found("q=n*")).isEmpty();
    }

    @Test
    void a_whole_word_with_a_star_finds_what_it_finds_without() {
        store(
                TestArticle.of("en").body("Officials said nothing."),
                TestArticle.of("de").language("de").body("Die Anwohner klagen."),
                TestArticle.of("ru").language("ru").body("Начались переговоры."));
        assertThat(found("q=official*")).containsExactly("en");
        assertThat(found("q=officials*")).containsExactly("en");
        assertThat(found("q=Anwohner*")).containsExactly("de");
        assertThat(found("q=переговоры*")).containsExactly("ru");
        assertThat(found("q=said -officials*")).isEmpty();
        assertThat(found("q=the*")).as("a word that says nothing").isEmpty();
    }

    @Test
    void text_without_spaces_is_found_by_any_part_of_it() {
        store(
                TestArticle.of("ja").language("ja").headline("東京電力が値上げ").body("コーヒーの価格も上がった。"),
                TestArticle.of("zh").language("zh").headline("北京市政府宣布").body("新的交通规定将于明年生效。iPhone发布会"),
                TestArticle.of("th").language("th").headline("รัฐบาลไทยประกาศ").body("มาตรการใหม่"),
                TestArticle.of("ko").language("ko").headline("서울에서 회의").body("장관들이 모였다."),
                TestArticle.of("en").body("A word in English: 東京."));
        assertThat(found("q=電力")).containsExactly("ja");
        assertThat(found("q=東京")).containsExactlyInAnyOrder("ja", "en");
        assertThat(found("q=東京", "language=en")).containsExactly("en");
        assertThat(found("q=京力")).isEmpty();
        assertThat(found("q=力")).containsExactly("ja");
        assertThat(found("q=げ")).containsExactly("ja");
        assertThat(found("q=ｺｰﾋｰ")).containsExactly("ja");
        assertThat(found("q=交通规定")).containsExactly("zh");
        assertThat(found("q=iphone 发布")).containsExactly("zh");
        assertThat(found("q=ประกาศ")).containsExactly("th");
        assertThat(found("q=서울")).containsExactly("ko");
        assertThat(found("q=东京 OR 北京")).containsExactly("zh");
        assertThat(found("q=東京 -電力")).containsExactly("en");
        assertThat(found("q=\"서울에서 회의\"")).as("a phrase").containsExactly("ko");
        assertThat(found("q=\"에서 회의\"")).as("and a part of one").containsExactly("ko");
        assertThat(found("q=\"회의 서울에서\"")).as("in another order").isEmpty();
        assertThat(found("q=회의 서울에서")).as("words").containsExactly("ko");
    }

    @Test
    void where_a_run_was_found_is_shown() {
        store(TestArticle.of("zh").language("zh").body("很长的开头。".repeat(30) + "新的交通规定将于明年生效。"));
        var snippet = finder.articles(query("q=交通")).items().getFirst().snippet();
        assertThat(snippet).contains(new FoundArticle.Excerpt("交通", true));
        assertThat(snippet.getFirst().text()).startsWith("… ");
    }

    @Test
    void a_misspelled_title_is_found_where_nothing_has_the_words_as_they_are() {
        store(
                TestArticle.of("a").headline("Tide barrier closed after storm"),
                TestArticle.of("b").headline("Brücke über den Rhein gesperrt").language("de"),
                TestArticle.of("c").headline("Nothing of it"));
        var page = finder.articles(query("q=tide barier closd after strom"));
        assertThat(page.items()).extracting(FoundArticle::id).containsExactly("a");
        assertThat(page.similar()).contains("barrier", "closed", "storm");
        assertThat(found("q=brüke rein gespertt")).containsExactly("b");
        assertThat(found("q=tdie barrier"))
                .as("two letters of four have changed places")
                .containsExactly("a");
        assertThat(found("q=tid barrier")).as("three letters").containsExactly("a");
        assertThat(found("q=barrier -storm")).isEmpty();
        assertThat(finder.articles(query("q=barrier")).similar()).isNull();
        assertThat(found("q=xylophone")).isEmpty();
        assertThat(finder.facets(query("q=barier")))
                .extracting(Facets::total, Facets::similar)
                .containsExactly(1L, List.of("barrier"));
    }

    @Test
    void pages_of_similar_words_go_on_as_they_began() {
        for (int i = 0; i < 5; i++) {
            store(TestArticle.of("a" + i).headline("Barrier " + "very ".repeat(i)));
        }
        var seen = new ArrayList<String>();
        var first = finder.articles(query("q=barier", "limit=2"));
        for (var page = first; ; page = finder.articles(query("q=barier", "limit=2", "cursor=" + page.next()))) {
            page.items().forEach(article -> seen.add(article.id()));
            if (page.next() == null) {
                break;
            }
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void every_filter_narrows_with_words_and_without() {
        store(
                varied(TestArticle.of("a"), Map.of("countryOfOrigin", "GB", "completeness", "PAYWALLED")),
                varied(
                        TestArticle.of("b"),
                        Map.of(
                                "articleSection",
                                "Local News",
                                "url",
                                "https://www.Regional.example/b",
                                "countryOfOrigin",
                                "DE")));
        for (var words : List.of("q=body", "q=")) {
            assertThat(found(words, "country=gb")).containsExactly("a");
            assertThat(found(words, "completeness=paywalled")).containsExactly("a");
            assertThat(found(words, "section=local  news")).containsExactly("b");
            assertThat(found(words, "source=regional.example")).containsExactly("b");
            assertThat(found(words, "source=www.news.example")).containsExactly("a");
            assertThat(found(words, "source=example")).isEmpty();
            assertThat(found(words, "author=ADA reporter")).containsExactlyInAnyOrder("a", "b");
            assertThat(found(words, "author=Ada")).isEmpty();
            assertThat(found(words, "entity=nobody")).isEmpty();
            assertThat(found(words, "author=Ada Reporter", "country=DE", "from=2026-11-19", "to=2026-11-19"))
                    .containsExactly("b");
        }
        var start = Cursor.of("stored", "0", "").encode();
        assertThat(finder.storedAfter(start, query("country=DE", "limit=10")).items())
                .extracting(item -> item.article().id())
                .containsExactly("b");
        assertThat(finder.export(query("country=DE")))
                .extracting(ExportedArticle::id)
                .containsExactly("b");
    }

    @Test
    void articles_are_found_by_the_feed_that_brought_them_and_by_its_tags() {
        store(
                varied(
                        TestArticle.of("a").feed("https://news.example/World.xml"),
                        Map.of("feedTags", List.of("World", "Wire"))),
                varied(TestArticle.of("b").feed("https://news.example/world.xml"), Map.of("feedTags", List.of("wire"))),
                varied(TestArticle.of("c").feed(null), Map.of()));
        for (var words : List.of("q=body", "q=")) {
            assertThat(found(words, "feed=https://news.example/World.xml")).containsExactly("a");
            assertThat(found(words, "feed=HTTPS://News.example:443/world.xml")).containsExactly("b");
            assertThat(found(words, "feed=https://news.example/")).isEmpty();
            assertThat(found(words, "tag=WORLD")).containsExactly("a");
            assertThat(found(words, "tag=wire")).containsExactlyInAnyOrder("a", "b");
            assertThat(found(words, "tag=wire", "feed=https://news.example/world.xml"))
                    .containsExactly("b");
        }
        var start = Cursor.of("stored", "0", "").encode();
        assertThat(finder.storedAfter(start, query("tag=world", "limit=10")).items())
                .extracting(item -> item.article().id())
                .containsExactly("a");
        assertThat(finder.export(query("feed=https://news.example/world.xml")))
                .extracting(ExportedArticle::id)
                .containsExactly("b");
    }

    @Test
    void an_entity_is_a_filter_by_its_name() {
        var entity = new Article.Entity(
                Article.Entity.Kind.PLACE, "St. John's \\ 'x'", List.of(new Article.Span(0, 1)), null, null, null);
        store(varied(TestArticle.of("a"), Map.of("entities", List.of(entity))), varied(TestArticle.of("b"), Map.of()));
        assertThat(found("entity=st. john's \\ 'X'")).containsExactly("a");
    }

    @Test
    void facets_and_times_are_counted() {
        store(
                TestArticle.of("a").published("2026-11-18T10:00:00Z"),
                TestArticle.of("b").published("2026-11-18T11:00:00Z").language("de"),
                TestArticle.of("c").published("2026-11-20"),
                TestArticle.of("other").body("x").published("2026-11-20"));
        rig.store(TestRecords.article(9, TestArticle.of("gone")));
        rig.store(TestRecords.deletion(10, "gone", TestArticle.FETCHED.plusSeconds(60)));
        var facets = finder.facets(query("q=body"));
        assertThat(facets.total()).isEqualTo(3);
        assertThat(facets.exact()).isTrue();
        assertThat(facets.facets().get("language"))
                .containsExactly(new Facets.Value("en", 2), new Facets.Value("de", 1));
        assertThat(facets.facets().get("source")).containsExactly(new Facets.Value("news.example", 3));
        assertThat(facets.histogram().buckets().stream()
                        .mapToLong(Histogram.Bucket::count)
                        .sum())
                .isEqualTo(3);
        assertThat(finder.facets(query()).total()).isEqualTo(4);
        assertThat(finder.facets(query("q=body", "language=de")).total()).isEqualTo(1);
        assertThat(finder.facets(query("q=the")).total()).isZero();
    }

    @Test
    void feeds_are_counted_and_each_count_is_that_of_its_filter() {
        var world = "https://news.example/world";
        var sport = "https://news.example/sport";
        store(
                TestArticle.of("a").feed(world),
                TestArticle.of("b").feed(world),
                TestArticle.of("c").feed(sport),
                TestArticle.of("submitted").feed(null));
        assertThat(finder.facets(query()).facets().get("feed"))
                .containsExactly(new Facets.Value(world, 2), new Facets.Value(sport, 1));
        assertThat(finder.facets(query("feed=" + world)).total()).isEqualTo(2);
    }

    @Test
    void more_than_can_be_ranked_at_once_is_met_page_by_page_exactly_once() {
        many(6_000);
        var seen = new ArrayList<String>();
        int pages = 0;
        String cursor = "";
        while (cursor != null) {
            var page = finder.articles(query("q=common", "limit=200", "cursor=" + cursor));
            page.items().forEach(article -> seen.add(article.id()));
            cursor = page.next();
            store(TestArticle.of("new" + pages++)
                    .published("2026-11-20T09:00:00Z")
                    .body("common words"));
        }
        assertThat(seen.stream().filter(id -> id.startsWith("m"))).hasSize(6_000);
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(pages).as("several spans").isGreaterThan(6_000 / 200);
        var newest = finder.newestArticles(query("q=common", "limit=100"));
        assertThat(newest.items())
                .hasSize(100)
                .isSortedAccordingTo((x, y) -> y.listedAt().compareTo(x.listedAt()));
        var after = finder.newestArticles(query("q=common", "limit=100", "cursor=" + newest.next()));
        assertThat(after.items().getFirst().listedAt())
                .isBeforeOrEqualTo(newest.items().getLast().listedAt());
    }

    @Test
    void what_is_too_much_to_count_is_estimated() {
        many(24_000);
        var facets = finder.facets(query("q=common"));
        assertThat(facets.exact()).isFalse();
        assertThat(facets.total()).isBetween(20_000L, 28_000L);
        assertThat(facets.facets().get("publisher")).isNotEmpty();
        assertThat(facets.histogram().buckets()).hasSizeLessThanOrEqualTo(62);
    }

    /** Property: a few thousand random questions from the characters that mean something somewhere. */
    @Test
    void no_question_is_an_error() {
        store(
                TestArticle.of("a"),
                TestArticle.of("b").language("de"),
                TestArticle.of("zh").language("zh").body("东京"));
        var random = new Random(20261128);
        var pieces = List.of(
                "\"",
                "-",
                "*",
                "(",
                ")",
                "!",
                "&",
                "|",
                ":",
                "<->",
                "'",
                "\\",
                " ",
                " ",
                "or",
                "OR",
                "NOT ",
                " AND ",
                " (",
                ") ",
                "a",
                "body",
                "東",
                "京",
                "é",
                "😀",
                "\u0301",
                "ー",
                "@",
                "/",
                "http://x.example/a",
                ":*",
                "=",
                "=day:2026",
                "\u00a0",
                "\u200b",
                "\uE000",
                "%",
                "_",
                "ไทย",
                "\ud800",
                ".",
                ",",
                "?",
                "1",
                "-1",
                "$1",
                ":words",
                "::",
                "ba*",
                "the",
                "e\u0301*");
        for (int i = 0; i < 1_500; i++) {
            var words = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(n -> pieces.get(random.nextInt(pieces.size())))
                    .collect(Collectors.joining());
            assertThat(finder.articles(query("q=" + words)).items()).as(words).hasSizeLessThanOrEqualTo(3);
        }
        var longest = "\"a\"b* -東ー*".repeat(60).substring(0, 500);
        assertThat(finder.facets(query("q=" + longest)).total()).isZero();
    }

    private void store(TestArticle... articles) {
        store(Arrays.stream(articles).map(TestArticle::build).toArray(Article[]::new));
    }

    private void store(Article... articles) {
        for (var article : articles) {
            rig.store(TestRecords.article(0, article));
        }
    }

    private void many(int count) {
        var start = Instant.parse("2026-11-19T00:00:00Z");
        for (int from = 0; from < count; from += 1_000) {
            rig.storeAll(IntStream.range(from, from + 1_000)
                    .mapToObj(i -> TestRecords.article(
                            i,
                            TestArticle.of("m" + i)
                                    .published(start.minusSeconds(600L * i).toString())
                                    .body("common " + "word ".repeat(i % 7))))
                    .toList());
        }
    }

    private static Article varied(TestArticle article, Map<String, Object> fields) {
        var json = (ObjectNode) JsonMapper.shared().readTree(ARTICLE.encode(article.build()));
        fields.forEach((name, value) -> json.set(name, JsonMapper.shared().valueToTree(value)));
        return ARTICLE.decode(JsonMapper.shared().writeValueAsBytes(json));
    }

    private List<String> found(String... parameters) {
        return finder.articles(query(parameters)).items().stream()
                .map(FoundArticle::id)
                .toList();
    }

    private static ArticleQuery query(String... parameters) {
        var given = new HashMap<String, List<String>>();
        Arrays.stream(parameters).map(text -> text.split("=", 2)).forEach(pair -> given.put(pair[0], List.of(pair[1])));
        return ArticleQuery.of(Parameters.of(given, ArticleQuery.parameters()));
    }
}
