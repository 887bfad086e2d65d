package io.newswire.cli.doctor;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.deployment.Brokers;
import io.newswire.cli.deployment.Deployment;
import io.newswire.platform.settings.KafkaSettings;
import io.newswire.store.StoreSettings;
import io.newswire.store.database.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Which checks a deployment needs: those of what it names. */
final class Checks {
    private static final String NO_KAFKA = "newswire up, or name brokers with --kafka HOST:PORT or --config FILE";
    private static final String SETTINGS = "mend what stands under `settings` first";
    private static final String KAFKA =
            "start Kafka, or correct newswire.kafka.bootstrap-servers and newswire.kafka.client.… (TLS, SASL)";
    private static final String POSTGRES =
            "start PostgreSQL, or correct newswire.store.database-url, .database-user and .database-password";

    private final Deployment deployment;
    private final Duration limit;
    private final String where;
    private final List<Check> checks = new ArrayList<>();

    private Checks(Deployment deployment, Duration limit, String where) {
        this.deployment = deployment;
        this.limit = limit;
        this.where = where;
    }

    /**
     * @param limit of each
     * @param where options that lead other commands to the same pipeline, after a space; empty for none
     */
    static List<Check> of(Deployment deployment, Duration limit, String where) {
        var all = new Checks(deployment, limit, where);
        all.machine();
        var store = deployment.store();
        all.kafka(store.map(settings -> settings.archive().enabled()).orElse(false));
        store.ifPresentOrElse(all::store, all::noStore);
        return all.checks;
    }

    private void machine() {
        add(JdkChecks.AREA, "set JAVA_HOME to a JDK of 21 or later", JdkChecks::findings);
        add("settings", "look at the settings file", () -> ServiceChecks.settings(deployment));
        var directory = deployment.dataDirectory();
        deployment
                .died()
                .ifPresent(dead -> add(
                        ServiceChecks.AREA, NO_KAFKA, () -> List.of(ServiceChecks.died(dead, directory.toString()))));
        deployment
                .run()
                .ifPresent(run ->
                        add(ServiceChecks.AREA, "newswire status", () -> ServiceChecks.readiness(run, directory)));
        deployment.disk().ifPresent(this::disk);
    }

    private void disk(Path directory) {
        add(
                "disk",
                "look at the data directory",
                () -> List.of(Space.of(
                        "disk",
                        directory,
                        "make room, or move the data directory to a larger disk while nothing runs")));
    }

    private void kafka(boolean archive) {
        KafkaSettings settings;
        try {
            settings = deployment.kafka();
        } catch (CommandFailed e) {
            boolean named = deployment.isKafkaNamed();
            var why = named ? "not looked at, as its settings are wrong" : String.valueOf(e.getMessage());
            var mend = named ? SETTINGS : NO_KAFKA;
            add(KafkaChecks.AREA, mend, told(Finding.problem(KafkaChecks.AREA, why, mend)));
            return;
        }
        var brokers = new Brokers(settings, sooner());
        var gate = new Gate("Kafka");
        add(KafkaChecks.AREA, KAFKA, gate.first(new KafkaChecks(brokers)::findings));
        var groups = new GroupChecks(brokers, archive);
        after(gate, TopicChecks.AREA, KAFKA, new TopicChecks(brokers, where)::findings);
        after(gate, GroupChecks.AREA, KAFKA, groups::members);
        after(gate, GroupChecks.LAG, KAFKA, groups::lag);
        after(gate, ClockChecks.AREA, KAFKA, () -> new ClockChecks(Clock.systemUTC()).ofKafka(brokers));
    }

    private void store(StoreSettings settings) {
        var access = new Database.Access(
                settings.databaseUrl(),
                settings.databaseUser(),
                settings.databasePassword().orElse(""),
                1,
                sooner(),
                sooner());
        var database = new DatabaseChecks(access);
        var gate = new Gate("PostgreSQL");
        add(DatabaseChecks.AREA, POSTGRES, gate.first(database::server));
        after(gate, DatabaseChecks.MIGRATIONS, POSTGRES, database::migrations);
        after(gate, ClockChecks.AREA, POSTGRES, () -> new ClockChecks(Clock.systemUTC()).ofDatabase(access));
        add(ArchiveChecks.AREA, "look at newswire.store.archive.…", new ArchiveChecks(settings.archive())::findings);
    }

    /** A server's own reason is told where it comes a little before the check's time is over. */
    private Duration sooner() {
        return limit.multipliedBy(3).dividedBy(4);
    }

    private void noStore() {
        var finding = deployment.services().contains("store-service")
                ? Finding.problem(
                        DatabaseChecks.AREA, "was not looked at: settings of store-service are wrong", "see settings")
                : Finding.ok(
                        DatabaseChecks.AREA,
                        "was not looked at: no setting names it; --config FILE, or --database-url and --database-user do");
        add(DatabaseChecks.AREA, POSTGRES, told(finding));
    }

    private static Check.Look told(Finding finding) {
        return () -> List.of(finding);
    }

    private void after(Gate gate, String area, String otherwise, Check.Look look) {
        checks.add(new Check(area, otherwise, true, gate.then(area, look)));
    }

    private void add(String area, String otherwise, Check.Look look) {
        checks.add(new Check(area, otherwise, false, look));
    }
}
