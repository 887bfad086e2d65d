package io.newswire.ingest;

import io.newswire.contracts.Topic;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.ingest.fetch.FetchLoop;
import io.newswire.ingest.fetch.HttpFetcher;
import io.newswire.ingest.frontier.FrontierTopology;
import io.newswire.ingest.frontier.Hubs;
import io.newswire.ingest.frontier.Troubles;
import io.newswire.ingest.websub.CallbackAddresses;
import io.newswire.ingest.websub.WebSubReceiver;
import io.newswire.platform.dial.AddressGuard;
import io.newswire.platform.kafka.BrokerWatch;
import io.newswire.platform.service.Service;
import io.newswire.platform.service.ServiceContext;
import io.newswire.platform.service.ServiceLauncher;
import io.newswire.platform.telemetry.StageMeters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Starts the frontier and the fetcher. */
public final class IngestService implements Service<IngestSettings> {
    /** Leaves the frontier time of the 10 s that a service has to end in. */
    private static final Duration DRAIN = Duration.ofSeconds(4);

    public static void main(String[] args) {
        ServiceLauncher.main(new IngestService(), args);
    }

    @Override
    public String name() {
        return "ingest-service";
    }

    @Override
    public Class<IngestSettings> settings() {
        return IngestSettings.class;
    }

    @Override
    public List<String> problems(IngestSettings settings) {
        return IngestSettingsCheck.problems(settings);
    }

    @Override
    public void start(ServiceContext<IngestSettings> context) {
        Contact.check(context.settings().userAgent(), context.health());
        context.kafka().ensureTopics(List.of(Topic.values()));
        context.closing(BrokerWatch.start(context.kafka().admin(), context.health()));
        var callbacks = callbacks(context.settings());
        startFrontier(context, callbacks.<Hubs>map(addresses -> addresses).orElseGet(Hubs::none));
        startFetcher(context);
        callbacks.ifPresent(addresses -> receivePushes(context, addresses));
    }

    private static Optional<CallbackAddresses> callbacks(IngestSettings settings) {
        return settings.websubCallback()
                .map(base -> new CallbackAddresses(base, settings.websubSecret().orElseThrow()));
    }

    private static void receivePushes(ServiceContext<IngestSettings> context, CallbackAddresses addresses) {
        var producer = context.closing(context.kafka().producer("ingest-service-websub"));
        context.routes(new WebSubReceiver(
                addresses,
                producer,
                new StageMeters(context.meters(), "websub"),
                context.clock(),
                context.settings().maxPageBytes()));
    }

    private static void startFrontier(ServiceContext<IngestSettings> context, Hubs hubs) {
        var settings = context.settings();
        var troubles = new Troubles();
        var limits = IngestLimits.frontier(settings);
        var topology = FrontierTopology.of(limits, new FeedParser(), hubs, troubles, context.meters());
        context.routes(troubles::addTo);
        context.closing(context.kafka()
                .streams(
                        FrontierTopology.APPLICATION_ID,
                        FrontierTopology.STAGE,
                        topology,
                        settings.threads(),
                        settings.stateDir().orElseGet(IngestService::temporaryStateDir)));
    }

    private static String temporaryStateDir() {
        return Path.of(System.getProperty("java.io.tmpdir"), "newswire-ingest").toString();
    }

    private static void startFetcher(ServiceContext<IngestSettings> context) {
        var settings = context.settings();
        var guard = new AddressGuard(settings.allowedHosts().orElse(List.of()));
        var fetcher = context.closing(new HttpFetcher(IngestLimits.fetcher(settings), guard, context.clock()));
        context.closing(FetchLoop.start(
                context.kafka(),
                fetcher,
                context.meters(),
                context.spans(),
                context.health(),
                context.clock(),
                settings.maxConcurrentFetches(),
                settings.hostDelay(),
                DRAIN));
    }
}
