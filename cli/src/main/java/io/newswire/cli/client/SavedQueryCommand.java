package io.newswire.cli.client;

import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command about one saved query. */
abstract class SavedQueryCommand implements Callable<Integer> {
    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "ID", description = "As `newswire queries list` shows it.")
    private String id = "";

    @Override
    public final Integer call() {
        run(new StoreClient(pipeline.endpoints().storeUrl()), id, output);
        return ExitCode.OK;
    }

    /** @param id as it was typed: {@link QueriesCommand#path} has its place */
    abstract void run(StoreClient store, String id, Output output);
}
