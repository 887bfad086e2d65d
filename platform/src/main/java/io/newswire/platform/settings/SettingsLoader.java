package io.newswire.platform.settings;

import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings from environment variables and, below them, a properties file. Refuses to give anything unless all of
 * it is right.
 */
public final class SettingsLoader {
    /** Names the settings file, where none is given on the command line. */
    public static final String CONFIG_VARIABLE = "NEWSWIRE_CONFIG";

    private static final List<String> STAND_INS = List.of("none:1", "jdbc:postgresql://none/none", "1s", "1");

    private SettingsLoader() {}

    /**
     * @param environment usually {@link System#getenv()}; only names that start with {@code NEWSWIRE_} count
     * @param file properties in UTF-8, null for none
     * @param mappings interfaces with {@link io.smallrye.config.ConfigMapping}
     * @throws InvalidSettingsException with every problem: missing, malformed, out of bounds, unknown, written twice
     */
    public static Settings load(Map<String, String> environment, @Nullable Path file, Class<?>... mappings) {
        return load(environment, file, settings -> List.of(), mappings);
    }

    /**
     * As above, with a look at those that are right by themselves and do not go together.
     *
     * @param together names what is wrong with them, each problem with its keys. Where others are wrong by themselves it sees
     *     their defaults instead, and what it says of those is not told
     */
    public static Settings load(
            Map<String, String> environment,
            @Nullable Path file,
            Function<Settings, List<String>> together,
            Class<?>... mappings) {
        var keys =
                new KnownKeys(Stream.of(mappings).map(ConfigClass::configClass).toList());
        var problems = new ArrayList<String>();
        var fromFile = file == null ? new Properties() : read(file, problems);
        problems.addAll(unknown(keys, environment, fromFile, file));

        var given = new GivenValues(environment, fromFile, "file " + file);
        try {
            var settings = new Settings(given.read(mappings), keys);
            problems.addAll(together.apply(settings));
            if (problems.isEmpty()) {
                return settings;
            }
        } catch (ConfigValidationException e) {
            for (int i = 0; i < e.getProblemCount(); i++) {
                var message = e.getProblem(i).getMessage();
                var where = LibraryWords.key(message).flatMap(given::where);
                problems.add(LibraryWords.plain(message)
                        + where.map(place -> " (" + place + ")").orElse(""));
            }
            problems.addAll(ofTheOthers(given, keysOf(e), keys, together, mappings));
        }
        throw new InvalidSettingsException(problems);
    }

    /** Where a wrong one must be given, something else of its kind stands for it, whatever that may be. */
    private static List<String> ofTheOthers(
            GivenValues given,
            Set<String> wrong,
            KnownKeys keys,
            Function<Settings, List<String>> together,
            Class<?>... mappings) {
        var instead = new HashMap<String, String>();
        for (var standIn : STAND_INS) {
            wrong.stream().filter(keys::isRequired).forEach(key -> instead.putIfAbsent(key, standIn));
            try {
                var others = new Settings(given.without(wrong, instead).read(mappings), keys);
                return together.apply(others).stream()
                        .filter(problem -> wrong.stream().noneMatch(key -> isAbout(problem, key)))
                        .toList();
            } catch (ConfigValidationException e) {
                keysOf(e).forEach(instead::remove);
            }
        }
        return List.of();
    }

    /** By its key, or as its service calls it: {@code fetch-timeout}. */
    private static boolean isAbout(String problem, String key) {
        var name = key.substring(key.indexOf('.', KnownKeys.ROOT.length()) + 1);
        return problem.contains(key) || name.contains("-") && problem.contains(name);
    }

    private static Set<String> keysOf(ConfigValidationException e) {
        return IntStream.range(0, e.getProblemCount())
                .mapToObj(i -> LibraryWords.key(e.getProblem(i).getMessage()))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(Path file, List<String> problems) {
        var properties = new WrittenOnce();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            problems.add("the settings file " + file + " cannot be read: " + why(e));
        }
        properties.repeated().forEach(key -> problems.add(key + " in " + file + ": stands there twice; leave one"));
        return properties;
    }

    private static List<String> unknown(
            KnownKeys keys, Map<String, String> environment, Properties fromFile, @Nullable Path file) {
        var variables = environment.keySet().stream().sorted().map(keys::problemWithVariable);
        var names = fromFile.stringPropertyNames().stream()
                .sorted()
                .map(key -> keys.problemWithKey(key, String.valueOf(file)));
        return Stream.concat(variables, names).filter(Objects::nonNull).toList();
    }

    private static String why(Exception e) {
        return switch (e) {
            case NoSuchFileException missing -> "there is no such file";
            case AccessDeniedException denied -> "permission is denied";
            case CharacterCodingException text -> "it is not in UTF-8";
            case IllegalArgumentException escape -> "a \\u in it is not followed by four hexadecimal digits";
            default -> String.valueOf(e.getMessage());
        };
    }
}
