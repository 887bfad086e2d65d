package io.newswire.cli.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.dankito.readability4j.Readability4J;

/** readability4j, the best-known Java port of Mozilla's Readability. */
final class ReadabilityExtractor implements Extractor {
    private final Set<String> failed = new TreeSet<>();

    @Override
    public String name() {
        return "readability4j";
    }

    @Override
    public Extracted extract(LabelledPage page) {
        try {
            return parsed(page);
        } catch (RuntimeException e) {
            // It gives up on some pages with a fault of its own; they are told beside its figures.
            failed.add(page.id());
            return Extracted.NOTHING;
        }
    }

    @Override
    public Set<String> failed() {
        return failed;
    }

    private static Extracted parsed(LabelledPage page) {
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
