package io.newswire.enrich;

import io.newswire.contracts.Topic;
import io.newswire.enrich.page.PageReader;
import io.newswire.enrich.stream.EnrichTopology;
import io.newswire.platform.kafka.BrokerWatch;
import io.newswire.platform.service.Service;
import io.newswire.platform.service.ServiceContext;
import io.newswire.platform.service.ServiceLauncher;
import java.nio.file.Path;
import java.util.List;

/** Makes articles of pages. */
public final class EnrichService implements Service<EnrichSettings> {
    private static final String APPLICATION_ID = Topic.PREFIX + "enrich";

    public static void main(String[] args) {
        ServiceLauncher.main(new EnrichService(), args);
    }

    @Override
    public String name() {
        return "enrich-service";
    }

    @Override
    public Class<EnrichSettings> settings() {
        return EnrichSettings.class;
    }

    @Override
    public void start(ServiceContext<EnrichSettings> context) {
        var settings = context.settings();
        var kafka = context.kafka();
        kafka.ensureTopics(List.of(
                Topic.PAGES,
                Topic.ARTICLES,
                Topic.ARTICLES_LATEST,
                Topic.ARTICLES_PROMOTED,
                Topic.STORIES,
                Topic.STORY_MOVES,
                Topic.STORY_PLACES,
                Topic.DEAD_LETTERS));
        context.closing(BrokerWatch.start(kafka.admin(), context.health()));
        var topology = new EnrichTopology(
                        settings.duplicateThreshold(), settings.duplicateWindow(), settings.duplicateDeadline())
                .build(new PageReader(settings.entities()), context.meters(), context.spans());
        context.closing(kafka.streams(APPLICATION_ID, name(), topology, settings.threads(), stateDir(settings)));
    }

    private static String stateDir(EnrichSettings settings) {
        return settings.stateDir()
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "newswire", "enrich")
                        .toString());
    }
}
