package io.newswire.store;

import static io.newswire.store.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.store.database.Database;
import io.newswire.store.write.WriterRig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of docs/api.md. */
class ApiDocsIT {
    private static final Path DOCS = Path.of("..", "docs", "api.md");
    private static final Pattern ADDRESS = Pattern.compile("\"\\$STORE([^\"]+)\"");
    private static final Pattern HEADER = Pattern.compile("-H (['\"])([^:]+): (.+?)\\1 ");

    private final Database database = TestPostgres.migrated();
    private final TestServer server = new TestServer(database);

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    static List<String> examples() throws IOException {
        try (var lines = Files.lines(DOCS)) {
            return lines.filter(line -> line.startsWith("    curl ")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_does_what_it_says(String example) throws Exception {
        var rig = new WriterRig(database, Clock.systemUTC());
        rig.store(TestRecords.article(0, TestArticle.of("a")), TestRecords.article(1, TestArticle.of("b")));
        var answer = server.open(address(example), headers(example));
        answer.body().close();
        assertThat(answer.statusCode()).isEqualTo(example.contains("langauge") ? 400 : 200);
    }

    @Test
    void the_problem_is_the_one_that_is_shown() throws Exception {
        var problem = json(server.get("/api/articles?langauge=de"));
        var shown = Files.readString(DOCS);
        for (var member : List.of("type", "title", "detail", "parameter", "value", "fix")) {
            assertThat(shown)
                    .contains("\"" + member + "\":\"" + problem.get(member).asString() + "\"");
        }
    }

    private String address(String example) throws Exception {
        var matcher = ADDRESS.matcher(example);
        assertThat(matcher.find()).as(example).isTrue();
        return matcher.group(1).replaceFirst("/ID\\b", "/a").replace("CURSOR", cursor());
    }

    private String[] headers(String example) {
        var headers = new ArrayList<String>();
        var matcher = HEADER.matcher(example);
        while (matcher.find()) {
            headers.add(matcher.group(2));
            headers.add(matcher.group(3).replace("ID-OF-THE-LAST-EVENT", "c3RvcmVkCjAK"));
        }
        return headers.toArray(String[]::new);
    }

    private String cursor() throws Exception {
        return json(server.get("/api/articles?limit=1")).get("next").asString();
    }
}
