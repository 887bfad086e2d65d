package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.contracts.FeedSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class OpmlReaderTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    @Test
    void folders_become_tags_however_deep_they_lie() {
        var opml = read("""
                <opml version="2.0"><head><title>mine</title></head><body>
                  <outline text="World">
                    <outline title="Africa">
                      <outline type="rss" text="Savanna Daily" xmlUrl="https://savanna.example/rss?edition=1"/>
                    </outline>
                    <outline type="rss" title="All" xmlUrl="HTTPS://All.example:443/feed" category="/news/fast"/>
                  </outline>
                  <outline text="Alone" xmlUrl="http://alone.example/atom"/>
                </body></opml>
                """);
        assertThat(opml.feeds())
                .containsExactly(
                        feed("https://savanna.example/rss?edition=1", "Savanna Daily", "World", "Africa"),
                        feed("https://all.example/feed", "All", "World", "news", "fast"),
                        feed("http://alone.example/atom", "Alone"));
        assertThat(opml.unusable()).isEmpty();
    }

    @Test
    void a_feed_that_nobody_can_follow_is_told_with_its_line_and_the_others_are_read() {
        var opml = read("""
                <opml version="1.0"><body>
                <outline text="bad" xmlUrl="file:///etc/passwd"/>
                <outline text="none" xmlUrl=" "/>
                <outline text="good" xmlurl="http://good.example/"/>
                <outline text="paid" xmlUrl="http://u:hush@paid.example/"/>
                </body></opml>
                """);
        assertThat(opml.feeds()).extracting(FeedSettings::url).containsExactly("http://good.example/");
        assertThat(opml.unusable())
                .satisfiesExactly(
                        wrong -> assertThat(wrong).startsWith("line 2: 'file:///etc/passwd'"),
                        empty -> assertThat(empty).startsWith("line 3: 'none'").contains("xmlUrl"),
                        paid -> assertThat(paid)
                                .startsWith("line 5: http://paid.example/ was given with a user name or password")
                                .contains("--header")
                                .doesNotContain("hush"));
    }

    @Test
    void an_external_entity_is_not_read(@TempDir Path directory) throws Exception {
        var secret = Files.writeString(directory.resolve("secret"), "http://secret.example/");
        assertThatThrownBy(() -> read("<!DOCTYPE opml [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>"
                        + "<opml><body><outline xmlUrl=\"http://a.example/&s;\"/></body></opml>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not well-formed")
                .message()
                .doesNotContain("secret.example");
    }

    @Test
    void entities_do_not_expand() {
        assertThatThrownBy(() -> read("<!DOCTYPE opml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>"
                        + "<opml><body><outline text=\"&c;\" xmlUrl=\"http://a.example/\"/></body></opml>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not well-formed");
    }

    @Test
    void outlines_without_end_are_refused() {
        assertThatThrownBy(() -> read("<opml><body>" + "<outline text=\"x\">".repeat(60)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("50 deep");
    }

    @Test
    void other_xml_is_refused() {
        assertThatThrownBy(() -> read("<rss><channel/></rss>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("first element is <rss>");
    }

    @Test
    void a_byte_order_mark_and_another_encoding_are_understood() {
        var latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><opml><body><outline text=\"Fürth\""
                + " xmlUrl=\"http://f.example/\"/></body></opml>";
        assertThat(OpmlReader.read(latin.getBytes(StandardCharsets.ISO_8859_1), NOW)
                        .feeds())
                .extracting(FeedSettings::title)
                .containsExactly("Fürth");
        assertThat(read("\uFEFF<opml><body/></opml>").feeds()).isEmpty();
    }

    @Test
    void of_bytes_that_are_no_text_the_line_is_told_and_the_parser_prints_nothing() {
        var printed = new ByteArrayOutputStream();
        var standardError = System.err;
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            for (var bytes :
                    List.of(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, new byte[] {-1, -2, 0x01, (byte) 0xD8, 0})) {
                assertThatThrownBy(() -> OpmlReader.read(bytes, NOW))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("not OPML: line 1 is not in UTF-");
            }
        } finally {
            System.setErr(standardError);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThatThrownBy(() -> OpmlReader.read("<opml>\n\u00e9".getBytes(StandardCharsets.ISO_8859_1), NOW))
                .hasMessage("not OPML: line 2 is not in UTF-8");
        assertThatThrownBy(() -> read("<?xml version='1.0' encoding='x-none'?><opml/>"))
                .hasMessage("not OPML: its encoding x-none is not known here");
    }

    @Test
    void utf_16_is_understood_with_a_byte_order_mark_and_without() {
        var xml =
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><opml><body><outline xmlUrl=\"http://f.example/\"/></body></opml>";
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            assertThat(OpmlReader.read(xml.getBytes(charset), NOW).feeds()).hasSize(1);
        }
    }

    @Test
    void the_language_is_taken_where_it_is_one_and_the_description_where_there_is_no_title() {
        var opml = read("""
                <opml version="2.0"><body>
                <outline type="rss" text="https://a.example/rss" xmlUrl="https://a.example/rss" language="pt_br"/>
                <outline type="rss" description="What it is" xmlUrl="https://b.example/" language="unknown"/>
                </body></opml>
                """);
        assertThat(opml.feeds()).extracting(FeedSettings::inLanguage).containsExactly("pt-BR", null);
        assertThat(opml.feeds()).extracting(FeedSettings::title).containsExactly(null, "What it is");
    }

    @Test
    void ampersands_quotation_marks_and_markup_that_were_not_written_out_are_understood() {
        var opml = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="1.0"><head><title>A & B</title></head><body>
                  <outline text="Papers & more" title="Papers & more">
                    <outline text="The "Daily"" title="The "Daily" & more" description="<p>All of <a href="/">it</a>"
                        xmlUrl="http://a.example/?x=1&y=2&amp;z=3" type="rss" />
                    <outline xmlUrl="http://b.example/" text="Größe" />
                  </outline>
                </body></opml>
                """);
        assertThat(opml.feeds())
                .containsExactly(
                        feed("http://a.example/?x=1&y=2&z=3", "The \"Daily\" & more", "Papers & more"),
                        feed("http://b.example/", "Größe", "Papers & more"));
        assertThatThrownBy(() -> read("<opml>\n<body><outline text='A & B'></body></opml>"))
                .hasMessageContaining("not well-formed");
    }

    @Test
    @Timeout(60)
    void a_hostile_file_is_given_up_on_in_time() {
        var start = "<opml><body><outline text=\"".repeat(20_000);
        assertThatThrownBy(() -> read(start)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_page_without_a_feed_is_told() {
        var opml = read("""
                <opml version="2.0"><body>
                <outline text="Paper" htmlUrl="https://paper.example/"/>
                </body></opml>
                """);
        assertThat(opml.feeds()).isEmpty();
        assertThat(opml.unusable())
                .singleElement()
                .asString()
                .startsWith("line 2: 'Paper', https://paper.example/ is a page")
                .contains("newswire feeds add");
    }

    @Test
    void attributes_of_other_namespaces_are_passed_over_and_wrong_ones_of_ours_are_told() {
        var opml = read("""
                <opml version="2.0" xmlns:x="urn:x" xmlns:n="urn:newswire:opml:1"><body>
                <outline text="A" x:xmlUrl="https://x.example/" xmlUrl="https://a.example/" x:language="de"/>
                <outline text="B" xmlUrl="https://b.example/" n:minInterval="soon"/>
                <outline text="C" xmlUrl="https://c.example/" n:headers="[&quot;Host: elsewhere&quot;]"/>
                </body></opml>
                """);
        assertThat(opml.feeds()).containsExactly(feed("https://a.example/", "A"));
        assertThat(opml.unusable())
                .containsExactly(
                        "line 3: minInterval 'soon' is no ISO 8601 duration",
                        "line 4: the header Host is the fetcher's own and cannot be set");
    }

    @Test
    void a_list_of_addresses_one_a_line_is_taken_and_what_is_none_is_told_with_its_line() {
        var list = read("""
                \uFEFF# mine

                  HTTPS://A.example:443/rss?x=1&y=2
                \thttp://b.example/feed
                Paper, http://c.example/
                """);
        assertThat(list.feeds())
                .containsExactly(
                        FeedSettings.of("https://a.example/rss?x=1&y=2", NOW),
                        FeedSettings.of("http://b.example/feed", NOW));
        assertThat(list.unusable()).singleElement().asString().startsWith("line 5: ");
    }

    @Test
    void of_what_is_neither_opml_nor_a_list_it_is_said_how_a_list_looks() {
        assertThatThrownBy(() -> read("title,url\nPaper,http://c.example/\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not OPML: not well-formed XML at line 1, column 1;"
                        + " a list of feeds that is no OPML has an address a line, and nothing else in it");
    }

    private static FeedSettings feed(String url, String title, String... tags) {
        return new FeedSettings(url, title, List.of(tags), null, null, null, null, null, Map.of(), NOW);
    }

    private static Opml read(String xml) {
        return OpmlReader.read(xml.getBytes(StandardCharsets.UTF_8), NOW);
    }
}
