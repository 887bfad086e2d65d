package io.newswire.cli.client;

import io.newswire.cli.Count;
import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import io.newswire.cli.terminal.Printable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches what is stored. */
@Command(
        name = "search",
        description = "Search the stored articles for words, or list the newest.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire search                          the newest",
            "  newswire search tide barrier",
            "  newswire search Brücke --language de --limit 5 --output json",
            "  newswire search 'bridg* -toll' --source news.example --from 2026-11-01",
            "  newswire search --section politics --export ndjson --limit 100000 > politics.ndjson"
        })
final class SearchCommand implements Callable<Integer> {
    /** In what the store writes what it found. */
    enum Export {
        NDJSON,
        ATOM,
        JSONFEED
    }

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Mixin
    private SearchFilters filters = new SearchFilters();

    @Parameters(
            arity = "0..*",
            paramLabel = "WORDS",
            description =
                    "\"several words\" are looked for as a phrase, begin* as a beginning; -word must not be there."
                            + " Options end at --, so that a first -word is none.")
    private List<String> words = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most so many. Default: ${DEFAULT-VALUE}.",
            converter = Count.FromOne.class)
    private int limit = 10;

    @Option(
            names = "--export",
            paramLabel = "FORMAT",
            description = "Print what the store writes instead, the newest first: ndjson (whole articles, one a line),"
                    + " atom or jsonfeed.")
    private @Nullable Export export;

    @Option(
            names = "--all-revisions",
            description = "With --export ndjson: every stored revision of each article, the first one first.")
    private boolean allRevisions;

    @Override
    public Integer call() {
        var store = new StoreClient(pipeline.endpoints().storeUrl());
        if (allRevisions && export != Export.NDJSON) {
            throw new ParameterException(command.commandLine(), "--all-revisions is for --export ndjson only");
        }
        if (export == null) {
            print(store.get("/api/articles", query(), SearchResult.class));
        } else {
            export(store, export);
        }
        return ExitCode.OK;
    }

    private Map<String, String> query() {
        var query = new LinkedHashMap<String, String>();
        if (!words.isEmpty()) {
            query.put("q", String.join(" ", words));
        }
        query.put("limit", Integer.toString(limit));
        query.putAll(filters.query());
        return query;
    }

    /** Harmless for a terminal, and the same for a program. */
    private void export(StoreClient store, Export format) {
        var query = query();
        query.put("format", format.name().toLowerCase(Locale.ROOT));
        if (allRevisions) {
            query.put("revisions", "all");
        }
        store.lines(
                "/api/articles",
                query,
                line -> output.exported(format == Export.ATOM ? Printable.xmlLine(line) : Printable.line(line)));
    }

    private void print(SearchResult found) {
        if (!found.similar().isEmpty()) {
            output.note("nothing has all of these words; similar ones: " + String.join(", ", found.similar()));
        }
        found.items().forEach(this::print);
        if (!output.isJson() && found.items().isEmpty()) {
            output.note("nothing found");
        }
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
