package io.newswire.cli.duplicates;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.terminal.FaultWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pairs that people have labelled, in two files of JSON lines. Empty lines are passed over. */
final class LabelledPairs {
    private static final String KIND = "labelled";

    private LabelledPairs() {}

    /** @throws CommandFailed naming file and line of what is not as it should be */
    static List<Pair> read(Path articles, Path pairs) {
        var texts = texts(articles);
        var read = new ArrayList<Pair>();
        for (var line : lines(pairs)) {
            var a = line.string("a");
            var b = line.string("b");
            var two = new Two(line.known(a, texts, articles), line.known(b, texts, articles));
            read.add(new Pair(KIND, line.flag("duplicate"), true, a + " and " + b, two));
        }
        if (read.isEmpty()) {
            throw new CommandFailed(pairs + ": there is no pair in it");
        }
        return read;
    }

    private static Map<String, String> texts(Path articles) {
        var texts = new HashMap<String, String>();
        for (var line : lines(articles)) {
            if (texts.put(line.string("id"), line.string("text")) != null) {
                throw line.failed("the id " + line.string("id") + " is there already");
            }
        }
        return texts;
    }

    private static List<Line> lines(Path file) {
        var lines = new ArrayList<Line>();
        try (var all = Files.newBufferedReader(file)) {
            int number = 0;
            for (var text = all.readLine(); text != null; text = all.readLine()) {
                number++;
                if (!text.isBlank()) {
                    lines.add(Line.parse(file, number, text));
                }
            }
        } catch (IOException e) {
            throw new CommandFailed(1, "--labelled: " + file + " cannot be read as UTF-8: " + FaultWords.of(e), e);
        }
        return lines;
    }

    private record Line(Path file, int number, JsonNode json) {
        static Line parse(Path file, int number, String text) {
            try {
                return new Line(file, number, JsonMapper.shared().readTree(text));
            } catch (JacksonException e) {
                throw new CommandFailed(
                        1, file + ", line " + number + ": this is no JSON object: " + e.getOriginalMessage(), e);
            }
        }

        String string(String field) {
            if (!json.path(field).isString()) {
                throw failed("\"" + field + "\" is missing, or not a string");
            }
            return json.path(field).asString();
        }

        boolean flag(String field) {
            if (!json.path(field).isBoolean()) {
                throw failed("\"" + field + "\" is missing, or not true or false");
            }
            return json.path(field).asBoolean();
        }

        String known(String id, Map<String, String> texts, Path articles) {
            var text = texts.get(id);
            if (text == null) {
                throw failed("no article of " + articles + " has the id " + id);
            }
            return text;
        }

        CommandFailed failed(String why) {
            return new CommandFailed(file + ", line " + number + ": " + why);
        }
    }
}
