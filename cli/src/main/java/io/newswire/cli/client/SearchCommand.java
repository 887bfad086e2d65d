package io.newswire.cli.client;

import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches what is stored. */
@Command(
        name = "search",
        description = "Search the stored articles for words.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire search tide barrier",
            "  newswire search Brücke --language de --limit 5 --output json"
        })
final class SearchCommand implements Callable<Integer> {
    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "\"several words\" are looked for as a phrase.")
    private List<String> words = List.of();

    @Option(names = "--language", paramLabel = "CODE", description = "Only articles in this language, such as en.")
    private @Nullable String language;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many. Default: ${DEFAULT-VALUE}.")
    private int limit = 10;

    @Override
    public Integer call() {
        var query = new LinkedHashMap<String, String>();
        query.put("q", String.join(" ", words));
        query.put("limit", Integer.toString(limit));
        if (language != null) {
            query.put("language", language);
        }
        var found = new StoreClient(pipeline.endpoints().storeUrl()).get("/api/articles", query, SearchResult.class);
        found.items().forEach(this::print);
        if (!output.isJson() && found.items().isEmpty()) {
            output.note("nothing found");
        }
        return ExitCode.OK;
    }

    private void print(SearchResult.Hit hit) {
        if (output.isJson()) {
            output.json(hit);
        } else {
            output.lines(hit.text());
            output.line("");
        }
    }
}
