package io.newswire.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Code that documents show, as readers would copy it. */
record GuideBlock(String code) {
    private static final Path GUIDE = Path.of("..", "docs", "consumers.md");
    private static final Path JAVADOC =
            Path.of("src", "main", "java", "io", "newswire", "client", "ArticleConsumer.java");
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\\n([^@]*)\\n \\* }</pre>");

    /** @param title its first line, which is a comment with the name of the file that it would be */
    static GuideBlock titled(String title) throws IOException {
        var guide = Files.readString(GUIDE);
        int begin = guide.indexOf("\n" + title + "\n");
        if (begin < 0) {
            throw new IllegalStateException("no block of " + GUIDE + " begins with '" + title + "'");
        }
        return new GuideBlock(guide.substring(begin + 1, guide.indexOf("\n```", begin) + 1));
    }

    /** The example of {@link ArticleConsumer}, in a file of its own. */
    static GuideBlock javadoc() throws IOException {
        var found = EXAMPLE.matcher(Files.readString(JAVADOC));
        if (!found.find()) {
            throw new IllegalStateException("there is no example in " + JAVADOC);
        }
        return new GuideBlock("""
                import io.newswire.client.ArticleConsumer;
                import io.newswire.client.ArticleEvent.*;
                import java.time.Duration;

                class Example {
                    public static void main(String[] arguments) {
                %s
                    }
                }
                """.formatted(found.group(1).replaceAll("(?m)^ \\* ?", "")));
    }

    /** With addresses and names of the test in place of those that readers replace too. */
    GuideBlock with(String bootstrapServers, String group) {
        return new GuideBlock(code.replace("localhost:9092", bootstrapServers).replace("my-team.my-purpose", group));
    }

    int lines() {
        return (int) code.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.matches("[})\\]; ]+"))
                .filter(line -> !line.matches("(import|from|#|//|const \\{).*"))
                .count();
    }
}
