package io.newswire.e2e;

import io.newswire.cli.local.Ports;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** In containers: the same images that docker-compose.yml runs. */
final class ContainerServers implements Servers {
    private static final DockerImageName KAFKA = DockerImageName.parse("apache/kafka:4.4.0");
    private static final DockerImageName POSTGRES = DockerImageName.parse("postgres:18");
    private static final int POSTGRES_PORT = 5432;

    private final KafkaContainer kafka = new KafkaContainer(KAFKA);
    private final PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES);

    private ContainerServers() {
        // A fixed port, because a container that is stopped and started again gets another one otherwise.
        postgres.setPortBindings(List.of(Ports.LOOPBACK + ":" + Ports.free() + ":" + POSTGRES_PORT));
        kafka.start();
        postgres.start();
    }

    static boolean areAvailable() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    static ContainerServers start() {
        return new ContainerServers();
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String jdbcUrl() {
        return postgres.getJdbcUrl();
    }

    @Override
    public String user() {
        return postgres.getUsername();
    }

    @Override
    public String password() {
        return postgres.getPassword();
    }

    @Override
    public void stopDatabase() {
        postgres.getDockerClient().stopContainerCmd(postgres.getContainerId()).exec();
    }

    @Override
    public void startDatabase() {
        postgres.getDockerClient().startContainerCmd(postgres.getContainerId()).exec();
    }

    @Override
    public void close() {
        postgres.stop();
        kafka.stop();
    }
}
