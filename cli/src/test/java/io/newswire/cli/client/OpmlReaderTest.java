package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpmlReaderTest {
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
                        new Opml.Entry(
                                "https://savanna.example/rss?edition=1", "Savanna Daily", List.of("World", "Africa")),
                        new Opml.Entry("https://all.example/feed", "All", List.of("World", "news", "fast")),
                        new Opml.Entry("http://alone.example/atom", "Alone", List.of()));
        assertThat(opml.unusable()).isEmpty();
    }

    @Test
    void a_feed_that_nobody_can_follow_is_told_with_its_line_and_the_others_are_read() {
        var opml = read("""
                <opml version="1.0"><body>
                <outline text="bad" xmlUrl="file:///etc/passwd"/>
                <outline text="none" xmlUrl=" "/>
                <outline text="good" xmlurl="http://good.example/"/>
                </body></opml>
                """);
        assertThat(opml.feeds()).extracting(Opml.Entry::url).containsExactly("http://good.example/");
        assertThat(opml.unusable()).singleElement().asString().startsWith("line 2: 'file:///etc/passwd'");
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
        assertThat(OpmlReader.read(latin.getBytes(StandardCharsets.ISO_8859_1)).feeds())
                .extracting(Opml.Entry::title)
                .containsExactly("Fürth");
        assertThat(read("\uFEFF<opml><body/></opml>").feeds()).isEmpty();
    }

    private static Opml read(String xml) {
        return OpmlReader.read(xml.getBytes(StandardCharsets.UTF_8));
    }
}
