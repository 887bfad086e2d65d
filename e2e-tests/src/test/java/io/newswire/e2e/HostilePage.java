package io.newswire.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.FeedEntry;
import io.newswire.contracts.NewsDate;
import io.newswire.contracts.PageMetadata;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of which every text is an attack.
 *
 * @param name tells it apart, and stands in its headline
 * @param attack in every text; of lone surrogates only their escapes
 */
record HostilePage(String name, String attack) {
    /** Ends attributes and elements, and runs as an address; whatever of it runs leaves a mark. */
    private static final String SCRIPT = "javascript:window.ran=1//\"'><script>window.ran=1</script>"
            + "<img src=x onerror=\"window.ran=1\"><svg onload=window.ran=1></title></textarea></style>";

    private static final String TURNED = "\u202e\u2067\u2066\u202dgnihton\u061c\u200f";
    private static final String CONTROLS =
            "\u0000\u0001\u0008\u000b\u000c\u001b[31m\u007f\u0085\u009b31m\u2028\u2029\ufeff\ufffe\uffff";

    private static final int LONG = 20_000;

    static List<HostilePage> all() {
        return List.of(
                new HostilePage("script", SCRIPT),
                new HostilePage("turned", TURNED),
                new HostilePage("controls", CONTROLS),
                new HostilePage("half", "\ud83d \udcf0"),
                new HostilePage("long", "W".repeat(LONG)));
    }

    PageMetadata metadata() {
        var url = "https://hostile.example/2026/" + name;
        var entry = new FeedEntry(
                attack,
                headline(),
                List.of(attack),
                NewsDate.parse("2026-11-24"),
                null,
                List.of(attack),
                attack,
                attack,
                attack);
        var link = new ArticleLink(
                url, attack, entry, attack, List.of(attack), null, List.of(attack), Instant.now(), null);
        return new PageMetadata(
                ArticleId.ofUrl(url),
                url,
                url,
                200,
                "text/html; charset=utf-8",
                attack,
                attack,
                Instant.now(),
                List.of(),
                link,
                null);
    }

    String headline() {
        return "Harbour " + name + " reopens " + attack;
    }

    /** As bytes of which some are no UTF-8, with what markup escapes escaped, and not. */
    byte[] body() {
        var page = new ByteArrayOutputStream();
        page.writeBytes("<html lang='x\"onload=1'><head><title>".getBytes(UTF_8));
        page.writeBytes(escaped(headline()).getBytes(UTF_8));
        page.writeBytes("</title><link rel=canonical href='javascript:window.ran=1'><script type='application/ld+json'>"
                .getBytes(UTF_8));
        page.writeBytes(jsonLd().getBytes(UTF_8));
        page.writeBytes(("</script></head><body><article><h1>" + escaped(headline()) + "</h1>").getBytes(UTF_8));
        for (int i = 0; i < 6; i++) {
            page.writeBytes(("<p>After two years of work the " + name
                            + " over the harbour is open again, said the port on day " + i
                            + ". <a href='javascript:window.ran=1'>It cost</a> <a href='data:text/html,<script>'>forty</a> million. ")
                    .getBytes(UTF_8));
            page.writeBytes(escaped(attack).getBytes(UTF_8));
            page.writeBytes("caf\u00e9 \u00ff\u00fe</p>".getBytes(ISO_8859_1));
        }
        page.writeBytes("</article></body></html>".getBytes(UTF_8));
        return page.toByteArray();
    }

    private String jsonLd() {
        var person = Map.of("@type", "Person", "name", "Ada " + attack, "url", "javascript:window.ran=1");
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "@type",
                        "NewsArticle",
                        "headline",
                        headline(),
                        "author",
                        person,
                        "articleSection",
                        attack,
                        "keywords",
                        List.of("ports", attack),
                        "publisher",
                        Map.of("@type", "Organization", "name", "News " + attack),
                        "description",
                        attack,
                        "image",
                        "javascript:window.ran=1",
                        "datePublished",
                        "2026-11-24T09:30:00Z"))
                .replace("</", "<\\/");
    }

    /** As references, so that halves of characters and NUL arrive as well. */
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars()
                .forEach(c ->
                        escaped.append(c == ' ' || Character.isLetter(c) ? String.valueOf((char) c) : "&#" + c + ";"));
        return escaped.toString();
    }
}
