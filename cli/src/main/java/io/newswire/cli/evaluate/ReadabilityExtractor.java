package io.newswire.cli.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import net.dankito.readability4j.Readability4J;

/** readability4j, the best-known Java port of Mozilla's Readability. */
final class ReadabilityExtractor implements Extractor {

    @Override
    public String name() {
        return "readability4j";
    }

    @Override
    public Extracted extract(LabelledPage page) {
        var article = new Readability4J(page.url(), new String(page.html(), StandardCharsets.UTF_8)).parse();
        var byline = article.getByline();
        return new Extracted(
                Objects.requireNonNullElse(article.getTextContent(), ""),
                Objects.requireNonNullElse(article.getTitle(), ""),
                byline == null ? List.of() : Names.split(byline),
                "",
                "");
    }
}
