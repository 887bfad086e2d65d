package io.newswire.e2e;

import io.newswire.cli.local.LocalBroker;
import io.newswire.cli.local.LocalPostgres;
import io.newswire.cli.local.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import okhttp3.tls.HeldCertificate;

/** A broker that takes services over TLS with a name and a password only, and a database that speaks TLS. */
final class SecuredServers extends EmbeddedServers {
    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";
    private static final HeldCertificate ROOT =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private static final HeldCertificate SERVER = new HeldCertificate.Builder()
            .addSubjectAlternativeName(Ports.LOOPBACK)
            .signedBy(ROOT)
            .build();

    private final Path authority;
    private final int securedPort;

    private SecuredServers(LocalBroker broker, LocalPostgres postgres, Path authority, int securedPort) {
        super(broker, postgres);
        this.authority = authority;
        this.securedPort = securedPort;
    }

    static SecuredServers secured(Path directory) throws IOException, SQLException {
        var authority = Files.writeString(directory.resolve("ca.crt"), ROOT.certificatePem());
        int port = Ports.free();
        int securedPort = Ports.free();
        var broker = LocalBroker.start(directory.resolve("kafka"), port, listeners(port, securedPort));
        var data = directory.resolve("postgres");
        var postgres = LocalPostgres.on(data, directory.resolve("postgres.log"), Ports.free());
        postgres.start();
        encrypt(postgres, data);
        return new SecuredServers(broker, postgres, authority, securedPort);
    }

    /** Beside the plain one, on which the test looks on. */
    private static Map<String, String> listeners(int port, int securedPort) {
        var plain = "BROKER://" + Ports.LOOPBACK + ":" + port;
        var secured = "SECURED://" + Ports.LOOPBACK + ":" + securedPort;
        int controllerPort = Ports.free();
        return Map.ofEntries(
                Map.entry(
                        "listeners", plain + "," + secured + ",CONTROLLER://" + Ports.LOOPBACK + ":" + controllerPort),
                Map.entry("advertised.listeners", plain + "," + secured),
                Map.entry("controller.quorum.voters", "1@" + Ports.LOOPBACK + ":" + controllerPort),
                Map.entry("listener.security.protocol.map", "BROKER:PLAINTEXT,SECURED:SASL_SSL,CONTROLLER:PLAINTEXT"),
                Map.entry("listener.name.secured.sasl.enabled.mechanisms", "PLAIN"),
                Map.entry("listener.name.secured.plain.sasl.jaas.config", LOGIN + " user_newswire=\"correct horse\";"),
                Map.entry("listener.name.secured.ssl.keystore.type", "PEM"),
                Map.entry(
                        "listener.name.secured.ssl.keystore.certificate.chain",
                        SERVER.certificatePem() + ROOT.certificatePem()),
                Map.entry("listener.name.secured.ssl.keystore.key", SERVER.privateKeyPkcs8Pem()));
    }

    private static void encrypt(LocalPostgres postgres, Path data) throws IOException, SQLException {
        Files.writeString(data.resolve("server.crt"), SERVER.certificatePem());
        var key = Files.writeString(data.resolve("server.key"), SERVER.privateKeyPkcs8Pem());
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), LocalPostgres.USER, "");
                var statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET ssl = on");
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    /** For services: how they reach the broker, in the variables of docs/deploy.md. */
    Map<String, String> ofServices(String password) {
        return Map.of(
                "NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS",
                securedBootstrapServers(),
                "NEWSWIRE_KAFKA_CLIENT_SECURITY_PROTOCOL",
                "SASL_SSL",
                "NEWSWIRE_KAFKA_CLIENT_SASL_MECHANISM",
                "PLAIN",
                "NEWSWIRE_KAFKA_CLIENT_SASL_JAAS_CONFIG",
                LOGIN + " username=\"newswire\" password=\"" + password + "\";",
                "NEWSWIRE_KAFKA_CLIENT_SSL_TRUSTSTORE_TYPE",
                "PEM",
                "NEWSWIRE_KAFKA_CLIENT_SSL_TRUSTSTORE_LOCATION",
                authority.toString());
    }

    String securedBootstrapServers() {
        return Ports.LOOPBACK + ":" + securedPort;
    }

    @Override
    public String jdbcUrl() {
        var url = super.jdbcUrl();
        return url + (url.contains("?") ? "&" : "?") + "sslmode=verify-full&sslrootcert=" + authority;
    }
}
