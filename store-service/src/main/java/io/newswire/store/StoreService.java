package io.newswire.store;

import io.newswire.contracts.Topic;
import io.newswire.platform.dial.AddressGuard;
import io.newswire.platform.service.Service;
import io.newswire.platform.service.ServiceContext;
import io.newswire.platform.service.ServiceLauncher;
import io.newswire.platform.settings.HttpSettings;
import io.newswire.platform.telemetry.StageMeters;
import io.newswire.store.access.Access;
import io.newswire.store.access.TokenCheck;
import io.newswire.store.api.QueryApi;
import io.newswire.store.api.RawApi;
import io.newswire.store.archive.ArchiveFiles;
import io.newswire.store.archive.ArchiveProblems;
import io.newswire.store.archive.ArchiveReader;
import io.newswire.store.archive.ArchiveWriter;
import io.newswire.store.console.Console;
import io.newswire.store.console.RawConsole;
import io.newswire.store.console.RunConsole;
import io.newswire.store.database.Database;
import io.newswire.store.deadletters.DeadLetterRuns;
import io.newswire.store.deadletters.DeadLetterWorker;
import io.newswire.store.deadletters.DeadLettersApi;
import io.newswire.store.flow.FlowBoard;
import io.newswire.store.gauges.PipelineGauges;
import io.newswire.store.hooks.SavedQueries;
import io.newswire.store.hooks.SavedQueriesApi;
import io.newswire.store.hooks.WebhookDelivery;
import io.newswire.store.months.PartRule;
import io.newswire.store.query.Finder;
import io.newswire.store.reprocess.KafkaRunActions;
import io.newswire.store.reprocess.RunBoard;
import io.newswire.store.reprocess.RunFollower;
import io.newswire.store.retention.PartKeeper;
import io.newswire.store.stream.ArticleStreams;
import io.newswire.store.stream.Pace;
import io.newswire.store.write.StoreWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Stores every article, and finds it again. */
public final class StoreService implements Service<StoreSettings> {
    public static void main(String[] args) {
        ServiceLauncher.main(new StoreService(), args);
    }

    @Override
    public String name() {
        return "store-service";
    }

    @Override
    public Class<StoreSettings> settings() {
        return StoreSettings.class;
    }

    @Override
    public List<String> problems(StoreSettings settings, HttpSettings http) {
        var problems = new ArrayList<>(TokenCheck.problems(settings.tokens(), http));
        problems.addAll(ArchiveProblems.of(settings.archive()));
        AddressGuard.problems(settings.webhooks().allowedHosts().orElseGet(List::of))
                .forEach(problem -> problems.add("newswire.store.webhooks.allowed-hosts: " + problem));
        return List.copyOf(problems);
    }

    @Override
    public void start(ServiceContext<StoreSettings> context) {
        var settings = context.settings();
        context.kafka().ensureTopics(topics(settings));
        var database = context.closing(Database.of(settings.database()));
        database.measure(context.meters());
        var meters = new StageMeters(context.meters(), "store", context.spans());
        context.closing(StoreWriter.start(
                context.kafka(),
                database,
                new PartRule(settings.retention().terms()),
                settings.batchSize(),
                meters,
                context.health(),
                context.clock()));
        context.closing(PartKeeper.start(database, settings.retention(), context.meters(), context.clock()));
        var finder = new Finder(database);
        context.closing(PipelineGauges.start(context.kafka()::lag, finder, context.meters(), context.clock()));
        var runs = new DeadLetterRuns(database, context.clock());
        var console = new Console(
                finder,
                runs,
                new FlowBoard(context.kafka()::lag, context.clock(), Duration.ofSeconds(1)),
                context.clock());
        context.routes(new Access(settings.tokens(), console::draw, context.meters())::addTo);
        context.routes(
                context.closing(new ArticleStreams(
                        finder, settings.maxStreams(), Pace.USUAL, context.meters(), context.clock()))::addTo);
        // The query API comes last: it answers for all paths below /api that nobody else has.
        var archive = settings.archive().dir().map(folder -> startArchive(context, folder, finder));
        startWebhooks(context, database, finder);
        context.closing(DeadLetterWorker.start(context.kafka(), database, context.meters(), context.clock()));
        context.routes(new DeadLettersApi(finder, runs)::addTo);
        context.routes(new QueryApi(finder, settings.maxExports(), context.clock())::addTo);
        context.routes(console::addTo);
        context.routes(new RawConsole(console, archive.orElse(null), finder::isTakenDown)::addTo);
        startRuns(context, console);
        context.routes(console::addRestTo);
    }

    private static List<Topic> topics(StoreSettings settings) {
        var archived = settings.archive().enabled() ? Stream.of(Topic.PAGES) : Stream.<Topic>empty();
        var runs = Stream.of(Topic.REPROCESS_RUNS, Topic.ARTICLES_SHADOW, Topic.ARTICLES_PROMOTED);
        return Stream.of(StoreWriter.TOPICS.stream(), runs, archived)
                .flatMap(topics -> topics)
                .toList();
    }

    private static void startRuns(ServiceContext<StoreSettings> context, Console console) {
        var board = new RunBoard();
        context.closing(RunFollower.start(context.kafka(), board, context.meters()));
        var actions = context.closing(new KafkaRunActions(context.kafka(), context.clock()));
        context.routes(new RunConsole(console, board, actions, context.clock())::addTo);
    }

    private static void startWebhooks(ServiceContext<StoreSettings> context, Database database, Finder finder) {
        var settings = context.settings().webhooks();
        var guard = new AddressGuard(settings.allowedHosts().orElseGet(List::of));
        context.closing(WebhookDelivery.start(
                database, guard, settings.timeout(), settings.giveUpAfter(), context.meters(), context.clock()));
        var queries = new SavedQueries(database, guard, context.clock());
        context.routes(new SavedQueriesApi(queries, finder)::addTo);
    }

    /** What was archived can be read where nothing is archived any more. */
    private static ArchiveReader startArchive(ServiceContext<StoreSettings> context, Path folder, Finder finder) {
        var settings = context.settings().archive();
        var files = context.closing(ArchiveFiles.of(folder, settings.s3()));
        if (settings.enabled()) {
            context.closing(ArchiveWriter.start(
                    context.kafka(), files, settings, context.meters(), context.health(), context.clock()));
        }
        var reader = new ArchiveReader(files);
        context.routes(new RawApi(reader, finder::isTakenDown)::addTo);
        return reader;
    }
}
