package io.newswire.cli.bench;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

/** The processes of a PostgreSQL server. What a process used that has ended meanwhile, as one of autovacuum, is not known. */
record PostgresPart(ProcessHandle postmaster) implements Part {
    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public long cpuNanos() {
        return processes()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToLong(Duration::toNanos)
                .sum();
    }

    @Override
    public State state() {
        long resident = processes()
                .map(process -> Resident.bytes(process.pid()))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        return new State(null, resident == 0 ? null : resident, null, null, null);
    }

    private Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(postmaster), postmaster.descendants());
    }
}
