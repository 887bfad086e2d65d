package io.newswire.enrich.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.metadata.MetadataReader;
import io.newswire.enrich.text.MainText;
import io.newswire.enrich.text.Walk;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadTest {
    private static final String URL = "https://news.example/2026/a-story";
    private static final List<String> PIECES = List.of(
            "The river rose over its banks, said the mayor, and the clerk wrote it down without a mistake.",
            "By Ada Brook",
            "12 May 2026",
            " ",
            "\n    ",
            "&lt;p>",
            "<p>",
            "</p>",
            "<p class='byline' data-x=\"'>\">",
            "<b>",
            "</b>",
            "<span onclick=\"a > b\" class=date title='2026-05-12'>",
            "<span title=\"no number\"class=author>",
            "</span>",
            "<a href=/b onclick=go() target=_blank>",
            "<a rel=\"author\" x='\"' href='/author/ada'>",
            "</a>",
            "<div>",
            "<div style='display: none'>",
            "<div style='color: red' hidden>",
            "</div>",
            "<h1>The river rose</h1>",
            "<br/>",
            "<img src=x alt='<p>'>",
            "<!-- <p>no -->",
            "<!-->",
            "<script>if (a < b) '</p>'</script>",
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"The river\"}</script>",
            "<style>p > a {}</style>",
            "<link rel=stylesheet href=/s.css>",
            "<link rel=canonical href=/2026/other-story-there>",
            "<meta property=\"og:title\" content='The river rose'>",
            "<svg viewBox='0'><g><path d='M0'/></g></svg>",
            "<svg><title>Share</title><path/></svg>",
            "<svg><path></svg>",
            "<svg/>",
            "<svg><p>",
            "<svg><script>a<p>b</script></svg>",
            "</svg>",
            "<math><mi>x</math>",
            "<pre>\n  ",
            "</pre>",
            "<table>",
            "<tr><td>",
            "</table>",
            "<ul>\n<li>",
            "</ul>",
            "<noscript><img src=y></noscript>",
            "<textarea>\n<script></textarea>",
            "<title>The river rose | News</title>",
            "<head>",
            "<body class=x onload=y>",
            "<![CDATA[ <script> ]]>",
            "<?php echo '<p>' ?>",
            "</ >",
            "<time datetime=2026-05-12 data-x>",
            "<aside data-name=Breadcrumb>");
    /** Where parsers differ on what a tag is. */
    private static final List<String> ODD = List.of(
            "<p <b>",
            "<p a=>",
            "<p =a=b>",
            "<p a='",
            "<",
            "</",
            "<!",
            "<p/a='>'/>",
            "<a b / c = d>",
            "<p\u0000>",
            "<p a\"b='>'>");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a<script>if (a < b) '</p>'</script>b | a<script></script>b",
                "a<STYLE media='>'>p {}</Style >b | a<STYLE media='>'></Style >b",
                "a<!-- b --->c | a<!---->c",
                "<p><script>1</script> <script>2</script>b | <p>b",
                "<b>a</b> <script></script> <b>c | <b>a</b> <script></script> <b>c",
                "<p onclick='>' class=a data-x> <b>b</b> <i>c</i> <p> | <p class=a><b>b</b> <i>c</i><p>",
                "<b>a</b></div> <b>c | <b>a</b></div> <b>c",
                "<div><ul> <li><a>a</a> <li>b </ul> <b>c</b></ul> </div> <i>d | <div><ul><li><a>a</a><li>b </ul> <b>c</b></ul></div><i>d",
                "<head><title>a</title> <meta name=b> <script>c</script> <p> | <head><title>a</title><meta name=b><p>",
                "<a title='Of 2026'><a title=More><a onclick=''href=b> | <a title='Of 2026'><a><a href=b>",
                "<p><svg width=1><g><path d=x /></g></svg>b | <p><svg></svg>b",
                "<p><link rel=stylesheet><link rel=canonical href=b> | <p><link rel=canonical href=b>",
                "<i style='display : none'><u style=a><p style='color: red'> | <i style='display : none'><u style=a><p>",
            })
    void what_nobody_sees_and_no_rule_reads_is_left_out(String html, String kept) {
        assertThat(leftOut(html)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script type='application/ld+json'>{}</script>",
                "<script type=\"application/ld&#43;json\">{}</script>",
                "<a title='<script>2</script>'>y</a>",
                "<title><script>x</script></title>",
                "<textarea><!-- x --></textarea>",
                "<svg><script>a<p>b</script></svg>",
                "<svg><path><p></svg>",
                "<plaintext><script>x</script>",
                "<script>no end",
                "<script><!--<script>x</script>--></script>y",
                "a <b or < c onclick=d>",
                "<pre> <p onclick </pre>",
                "<b>a</b> <b>c</b>",
                "a<!-->x",
                "<![CDATA[ <script>a</script> ]]>",
            })
    void what_is_seen_read_or_unclear_stays(String html) {
        assertThat(leftOut(html)).isEqualTo(html);
    }

    @Test
    void a_page_reads_the_same_as_before() {
        var random = new Random(4);
        for (int i = 0; i < 4_000; i++) {
            var html = page(random, i % 4 == 0);
            assertThat(read(leftOut(html))).as(html).isEqualTo(read(html));
        }
    }

    private static String page(Random random, boolean odd) {
        var html = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            html.append(
                    odd && i % 8 == 7
                            ? ODD.get(random.nextInt(ODD.size()))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return html.toString();
    }

    private static String read(String html) {
        return read(Jsoup.parse(html, URL));
    }

    /** All that is read of it; what is in a drawing is no text of the page. */
    static String read(Document document) {
        document.select("svg").forEach(Element::empty);
        var page = new PageMetadata("id", URL, URL, 200, "text/html", null, null, Pages.NOW, List.of(), null, null);
        var metadata = MetadataReader.read(Walk.of(document), page, Pages.NOW);
        var headline = metadata.headline();
        var text = MainText.of(document, headline == null ? null : headline.value(), metadata.declared());
        return metadata + "\n" + text + "\n" + PageReservations.of(Walk.of(document));
    }

    private static String leftOut(String html) {
        return UTF_8.decode(Unread.leftOut(html.getBytes(UTF_8))).toString();
    }
}
