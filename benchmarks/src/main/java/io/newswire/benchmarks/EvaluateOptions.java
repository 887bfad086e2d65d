package io.newswire.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the command line asked for. */
record EvaluateOptions(Path data, Path out, List<String> sets, boolean fast) {

    static EvaluateOptions of(String... args) {
        Path data = null;
        Path out = Path.of(System.getProperty("java.io.tmpdir"), "newswire-evaluate");
        var sets = new ArrayList<String>();
        boolean fast = false;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--data" -> data = Path.of(value(args, ++i));
                case "--out" -> out = Path.of(value(args, ++i));
                case "--set" -> sets.add(value(args, ++i));
                case "--fast" -> fast = true;
                default -> throw new IllegalArgumentException("unknown option " + args[i] + "; " + USAGE);
            }
        }
        return new EvaluateOptions(given(data), out, sets, fast);
    }

    private static final String USAGE = "usage: --data DIR [--out DIR] [--set NAME]… [--fast]";

    private static String value(String[] args, int i) {
        if (i >= args.length) {
            throw new IllegalArgumentException(args[i - 1] + " needs a value; " + USAGE);
        }
        return args[i];
    }

    private static Path given(@Nullable Path data) {
        if (data == null) {
            throw new IllegalArgumentException("--data is missing; " + USAGE);
        }
        return data;
    }

    boolean wants(Path folder) {
        return sets.isEmpty() || sets.contains(String.valueOf(folder.getFileName()));
    }
}
