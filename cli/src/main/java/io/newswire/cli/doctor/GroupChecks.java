package io.newswire.cli.doctor;

import io.newswire.cli.deployment.Brokers;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.GroupLag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Whether each stage has members that read, and how far behind they are. */
final class GroupChecks {
    static final String AREA = "groups";
    static final String LAG = "lag";

    /** Minutes of work for a stage that does some hundred a second; beyond that more than a burst has come. */
    static final long MANY = 100_000;

    private static final String ARCHIVE = Topic.PREFIX + "archive";
    private static final Map<String, String> SERVICES = Map.of(
            Topic.PREFIX + "frontier",
            "ingest-service",
            Topic.PREFIX + "fetcher",
            "ingest-service",
            Topic.PREFIX + "enrich",
            "enrich-service",
            Topic.PREFIX + "store",
            "store-service",
            ARCHIVE,
            "store-service");

    private final Brokers brokers;
    private final boolean archive;

    /** @param archive whether settings say that raw pages are archived */
    GroupChecks(Brokers brokers, boolean archive) {
        this.brokers = brokers;
        this.archive = archive;
    }

    /** How many read and how they do. */
    List<Finding> members() {
        var groups = new TreeSet<>(GroupLag.groups());
        if (archive) {
            groups.add(ARCHIVE);
        }
        try (var admin = brokers.admin()) {
            return groups.stream().map(group -> members(admin, group)).toList();
        }
    }

    private Finding members(Admin admin, String group) {
        try {
            var described = brokers.await(Objects.requireNonNull(admin.describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .get(group)));
            return of(group, described.groupState(), described.members().size());
        } catch (GroupIdNotFoundException e) {
            return of(group, GroupState.DEAD, 0);
        }
    }

    static Finding of(String group, GroupState state, int members) {
        var service = SERVICES.getOrDefault(group, "its service");
        var what = group + ": " + members + (members == 1 ? " member, " : " members, ")
                + state.toString().toLowerCase(Locale.ROOT);
        if (members == 0) {
            return Finding.problem(
                    AREA,
                    group + " has no member: nobody does the work of " + service,
                    "start " + service + ": `newswire up`, or where services are started; its log says why it ended");
        }
        return state == GroupState.STABLE
                ? Finding.ok(AREA, what)
                : Finding.warning(
                        AREA,
                        what + ": partitions are being handed out",
                        "look again in a minute; if it stays so, the log of " + service
                                + " says why members come and go");
    }

    /** What they have still to read. */
    List<Finding> lag() throws Exception {
        if (!isComplete()) {
            return List.of(Finding.warning(LAG, "is not known while topics are missing", "see topics"));
        }
        var lags = GroupLag.of(brokers.connection());
        var many = new ArrayList<Finding>();
        lags.stream()
                .filter(lag -> lag.records() > MANY)
                .map(GroupChecks::behind)
                .forEach(many::add);
        var rest = lags.stream()
                .filter(lag -> lag.records() > 0 && lag.records() <= MANY)
                .map(lag -> lag.group() + " " + lag.records() + " of " + lag.topic())
                .collect(Collectors.joining(", "));
        many.add(Finding.ok(LAG, rest.isEmpty() ? "nothing else waits to be read" : "still to read: " + rest));
        return many;
    }

    private boolean isComplete() {
        try (var admin = brokers.admin()) {
            var names = brokers.await(admin.listTopics().names());
            return Arrays.stream(Topic.values()).map(Topic::topicName).allMatch(names::contains);
        }
    }

    static Finding behind(GroupLag.Lag lag) {
        var service = SERVICES.getOrDefault(lag.group(), "its service");
        var partitions = Topic.named(lag.topic()).map(Topic::partitions).orElse(1);
        return Finding.warning(
                LAG,
                String.format(
                        Locale.ROOT, "%s has %,d records of %s still to read", lag.group(), lag.records(), lag.topic()),
                "is it getting less? `newswire status` twice tells; if not, start more instances of " + service
                        + ", of which " + partitions + " can share the topic");
    }
}
