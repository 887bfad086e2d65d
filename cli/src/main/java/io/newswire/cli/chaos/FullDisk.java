package io.newswire.cli.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * The tables of articles lie on a file system of their own, and that is full. Mounting it takes root; it is in memory, and
 * goes away with the fault.
 */
final class FullDisk implements Fault {
    /** What the file system is called, so that it is not taken for another in memory. */
    private static final String NAME = "newswire-chaos";

    private static final String SPACE = "chaos_small";
    /** Room beside what the tables have already. */
    private static final int ROOM_MEGABYTES = 64;

    private static final String TABLES =
            " FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname ~ '^(article|dead_letter|stor)'";
    private static final String SIZE = "SELECT (sum(pg_table_size(oid)) / 1048576)::int" + TABLES;
    private static final String MOVE = "DO $$ DECLARE t record; BEGIN FOR t IN SELECT oid::regclass AS name" + TABLES
            + " LOOP EXECUTE format('ALTER TABLE %%s SET TABLESPACE %s', t.name); END LOOP; END $$";

    @Override
    public String name() {
        return "full-disk";
    }

    @Override
    public String what() {
        return "the store's tables are moved to a small file system, which is filled, then emptied";
    }

    @Override
    public Optional<String> obstacle() {
        return run("id", "-u").strip().equals("0") && Files.isExecutable(Path.of("/bin/mount"))
                ? Optional.empty()
                : Optional.of("mounting a small file system takes root");
    }

    @Override
    public void strike(Arena arena, RandomGenerator chance) {
        var mount = mount(arena);
        try {
            Files.createDirectories(mount);
            int size = ROOM_MEGABYTES
                    + Integer.parseInt(arena.tables().column(SIZE).getFirst());
            run("mount", "-t", "tmpfs", "-o", "mode=0777,size=" + size + "m", NAME, mount.toString());
            var space = Files.createDirectory(mount.resolve("space"));
            var owner =
                    Files.getOwner(arena.pipeline().settings().dataDirectory().resolve("postgres"));
            Files.setOwner(space, owner);
            arena.tables().execute("CREATE TABLESPACE " + SPACE + " LOCATION '" + space + "'");
            arena.tables().execute(MOVE.formatted(SPACE));
            fill(mount.resolve("ballast"), size);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a small file system on " + mount, e);
        }
    }

    private static void fill(Path ballast, int megabytes) throws IOException {
        try (var out = Files.newOutputStream(ballast)) {
            var megabyte = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                out.write(megabyte);
            }
        } catch (IOException e) {
            // Full, which is what it is to be.
            return;
        }
        throw new IllegalStateException(ballast + " did not fill its file system");
    }

    @Override
    public Duration hold(RandomGenerator chance) {
        return Fault.seconds(chance, 10, 25);
    }

    @Override
    public void undo(Arena arena) {
        var mount = mount(arena);
        try {
            Files.deleteIfExists(mount.resolve("ballast"));
            if (!arena.tables()
                    .column("SELECT spcname FROM pg_tablespace WHERE spcname = '" + SPACE + "'")
                    .isEmpty()) {
                arena.tables().execute(MOVE.formatted("pg_default"));
                arena.tables().execute("DROP TABLESPACE " + SPACE);
            }
            if (Files.getFileStore(mount).name().equals(NAME)) {
                run("umount", mount.toString());
            }
            Files.delete(mount);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot take away " + mount, e);
        }
    }

    private static Path mount(Arena arena) {
        return arena.pipeline().settings().dataDirectory().resolve("small-disk");
    }

    private static String run(String... command) {
        try {
            var process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said.strip());
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command[0], e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
