package io.newswire.cli.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TemplateTest {
    @Test
    void what_is_filled_in_cannot_become_markup() {
        var entry = Template.of("atom-entry.xml")
                .fill(Map.of(
                        "language", "en",
                        "headline", "</title><script>alert(\"1\")</script> & 'more'",
                        "guid", "g",
                        "link", "l",
                        "authors", "a",
                        "section", "s",
                        "published", "p",
                        "updated", "u",
                        "teaser", "t"));
        assertThat(entry)
                .contains("&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;");
    }

    @Test
    void a_place_without_a_value_is_an_error() {
        assertThatThrownBy(() -> Template.of("index.html").fill(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("template index.html wants 'feedLinks'");
    }

    @Test
    void a_headline_cannot_end_the_script_element_that_describes_it() {
        var publisher = Objects.requireNonNull(Publisher.all().get("meridian"));
        var text = new Story.Text("</script><b>", "t", List.of("A"), "", "S", List.of(), List.of("p"), List.of());
        var story = new Story("x", publisher, text, Instant.EPOCH, Instant.EPOCH, serving(), null);
        assertThat(JsonLd.of(story, "http://x/")).doesNotContain("</script").contains("\\u003c/script>");
    }

    private static Story.Serving serving() {
        return new Story.Serving(java.util.Set.of(), false, Story.Gone.NEVER, Validation.HONEST);
    }
}
