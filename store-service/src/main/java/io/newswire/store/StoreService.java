package io.newswire.store;

import io.newswire.platform.service.Service;
import io.newswire.platform.service.ServiceContext;
import io.newswire.platform.service.ServiceLauncher;
import io.newswire.platform.telemetry.StageMeters;
import io.newswire.store.api.QueryApi;
import io.newswire.store.console.Console;
import io.newswire.store.database.Database;
import io.newswire.store.query.Finder;
import io.newswire.store.stream.ArticleStreams;
import io.newswire.store.stream.Pace;
import io.newswire.store.write.StoreWriter;

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
    public void start(ServiceContext<StoreSettings> context) {
        var settings = context.settings();
        var database = context.closing(Database.of(settings.database()));
        var meters = new StageMeters(context.meters(), "store");
        context.closing(StoreWriter.start(
                context.kafka(), database, settings.batchSize(), meters, context.health(), context.clock()));
        var finder = new Finder(database);
        context.routes(
                context.closing(new ArticleStreams(
                        finder, settings.maxStreams(), Pace.USUAL, context.meters(), context.clock()))::addTo);
        context.routes(new QueryApi(finder)::addTo);
        context.routes(new Console(finder, context.clock())::addTo);
    }
}
