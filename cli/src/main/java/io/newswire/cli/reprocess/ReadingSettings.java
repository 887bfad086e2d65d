package io.newswire.cli.reprocess;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ServiceSettings;
import io.newswire.contracts.ReprocessRun;
import io.newswire.enrich.EnrichSettings;
import io.newswire.enrich.page.PageReader;
import java.util.Locale;
import java.util.Map;

/**
 * Those settings of the enrich service that decide what a page is read to. The others say how it is compared and published, which
 * the service does itself. A run keeps them, and goes on with the same only: otherwise one half of it would be read so, the other
 * half so.
 */
record ReadingSettings(boolean entities) {
    private static final String ENTITIES = "newswire.enrich.entities";

    /** @throws CommandFailed when the service's settings are wrong */
    static ReadingSettings of(Map<String, String> environment) {
        return new ReadingSettings(
                ServiceSettings.of("enrich", EnrichSettings.class, environment).entities());
    }

    PageReader reader() {
        return new PageReader(entities);
    }

    /** By their keys, as a run keeps them. */
    Map<String, String> kept() {
        return Map.of(ENTITIES, Boolean.toString(entities));
    }

    /** @throws CommandFailed when the run was begun with others; one that does not tell is taken to be begun with these */
    void check(ReprocessRun run) {
        run.settings().forEach((key, value) -> {
            var now = kept().get(key);
            if (!value.equals(now)) {
                throw new CommandFailed("run " + run.id() + " was begun with " + key + "=" + value + ", and here "
                        + (now == null ? "there is no such setting" : "it is " + now) + ": go on with "
                        + environmentName(key) + "=" + value + ", or `newswire reprocess discard " + run.id()
                        + "` and begin a new one");
            }
        });
    }

    private static String environmentName(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
