package io.newswire.cli.deployment;

import io.newswire.cli.PipelineOptions;
import io.newswire.platform.settings.SettingsLoader;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Mixin of commands for those who run a pipeline: which one, by options or by the settings of its services. */
public final class DeploymentOptions {
    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings of the services. Else $NEWSWIRE_CONFIG. Variables NEWSWIRE_… win over it.")
    private @Nullable Path config;

    /** @param overlay variables that win over those of the environment: from further options */
    public Deployment deployment(Map<String, String> environment, Map<String, String> overlay) {
        var file = environment.get(SettingsLoader.CONFIG_VARIABLE);
        var settings = config != null || file == null ? config : Path.of(file);
        return Deployment.of(
                pipeline.dataDirectory(),
                pipeline.endpoints(),
                new GivenSettings(environment, overlay, settings, config != null));
    }
}
