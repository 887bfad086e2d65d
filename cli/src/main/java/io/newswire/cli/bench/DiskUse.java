package io.newswire.cli.bench;

import io.newswire.cli.local.PipelineSettings;
import io.newswire.contracts.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Bytes that a pipeline has on disk. */
final class DiskUse {
    private static final String RECORDS = ".log";

    private DiskUse() {}

    /**
     * By part: a topic of ours by its name, those of Kafka Streams as {@code kafka streams}, and the rest.
     * Of Kafka only records count: its index files are as large as they may become, and empty.
     */
    static Map<String, Long> of(PipelineSettings settings, BenchDatabase database) {
        var use = new LinkedHashMap<String, Long>();
        for (var topic : Topic.values()) {
            use.put(topic.topicName(), 0L);
        }
        files(settings.kafkaDirectory(), file -> {
            if (file.toString().endsWith(RECORDS)) {
                use.merge(topic(file), size(file), Long::sum);
            }
        });
        use.put("postgresql", database.bytes());
        use.put("archive", total(settings.archiveDirectory()));
        use.put("state", total(settings.dataDirectory().resolve("state")));
        return use;
    }

    /** The folder of a partition has its name. */
    private static String topic(Path file) {
        var folder = String.valueOf(file.resolveSibling("").getFileName());
        var name = folder.substring(0, Math.max(0, folder.lastIndexOf('-')));
        if (Topic.named(name).isPresent()) {
            return name;
        }
        return name.startsWith(Topic.PREFIX) ? "kafka streams" : "kafka itself";
    }

    private static long total(Path directory) {
        var sum = new long[1];
        files(directory, file -> sum[0] += size(file));
        return sum[0];
    }

    /** Those that are there to the end: brokers and stores delete files meanwhile, and may not have made the folder yet. */
    private static void files(Path directory, Consumer<Path> each) {
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    each.accept(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory, e);
        }
    }

    /** 0 of one that was deleted just now. */
    private static long size(Path file) {
        return file.toFile().length();
    }
}
