package io.newswire.cli.doctor;

import io.newswire.cli.deployment.Brokers;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.server.common.MetadataVersion;

/** Whether brokers are there, how many, and of which version. */
final class KafkaChecks {
    static final String AREA = "kafka";

    private static final int SAFE_BROKERS = 3;

    private final Brokers brokers;

    KafkaChecks(Brokers brokers) {
        this.brokers = brokers;
    }

    List<Finding> findings() {
        try (var admin = brokers.admin()) {
            var findings = new ArrayList<Finding>();
            findings.add(cluster(admin));
            findings.add(version(admin));
            return findings;
        }
    }

    private Finding cluster(Admin admin) {
        var cluster = admin.describeCluster();
        var nodes = brokers.await(cluster.nodes());
        var what = nodes.size() + (nodes.size() == 1 ? " broker" : " brokers") + " at " + brokers + ", cluster "
                + brokers.await(cluster.clusterId());
        if (brokers.await(cluster.controller()) == null) {
            return Finding.problem(
                    AREA,
                    what + ", and none is the controller",
                    "look at the logs of the controllers: they elect none");
        }
        boolean copies = brokers.settings().replicationFactor() > 1;
        return copies
                        && nodes.size()
                                < Math.min(SAFE_BROKERS, brokers.settings().replicationFactor())
                ? Finding.warning(
                        AREA,
                        what + ": fewer than newswire.kafka.replication-factor="
                                + brokers.settings().replicationFactor() + " replicas need",
                        "start the brokers that are missing, or lower newswire.kafka.replication-factor")
                : Finding.ok(AREA, what);
    }

    /** Brokers of a newer release go on as the older one did until somebody finalizes the feature level. */
    private Finding version(Admin admin) {
        var features = brokers.await(admin.describeFeatures().featureMetadata());
        var finalized = features.finalizedFeatures().get(MetadataVersion.FEATURE_NAME);
        var supported = features.supportedFeatures().get(MetadataVersion.FEATURE_NAME);
        if (finalized == null || supported == null) {
            return Finding.warning(
                    AREA, "brokers do not say of which version they are", "use Kafka 4.0 or later, without ZooKeeper");
        }
        var level = finalized.maxVersionLevel();
        var what = "metadata.version " + level + name(level);
        return level < supported.maxVersion()
                ? Finding.warning(
                        AREA,
                        what + ", though brokers support " + supported.maxVersion() + name(supported.maxVersion()),
                        "when all brokers are upgraded: kafka-features.sh --bootstrap-server " + brokers
                                + " upgrade --feature metadata.version=" + supported.maxVersion())
                : Finding.ok(AREA, what);
    }

    /** Empty for a level that our own library does not know. */
    private static String name(short level) {
        return level <= MetadataVersion.latestTesting().featureLevel()
                        && level >= MetadataVersion.MINIMUM_VERSION.featureLevel()
                ? " (" + MetadataVersion.fromFeatureLevel(level).version() + ")"
                : "";
    }
}
