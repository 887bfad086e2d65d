package io.newswire.store;

import static io.newswire.store.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.EventType;
import io.newswire.store.database.Database;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicDocsIT {
    private static final Database DATABASE = TestPostgres.migrated();
    private static final TestServer SERVER = new TestServer(DATABASE);
    private static final Pattern SCHEMA = Pattern.compile("\\$ref: \"?(schemas/[a-z-]+[.]schema[.]json)");

    @AfterAll
    static void stop() {
        SERVER.close();
        DATABASE.close();
    }

    @Test
    void every_schema_that_the_document_refers_to_is_served_beside_it() throws Exception {
        var document = SERVER.get("/api/asyncapi.yaml");
        assertThat(document.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.aai.asyncapi+yaml;version=3.0.0");
        assertThat(document.body()).contains("asyncapi: 3.0.0");
        var references = SCHEMA.matcher(document.body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(references).hasSizeGreaterThan(10);
        for (var reference : references) {
            var schema = SERVER.get("/api/" + reference);
            assertThat(schema.statusCode()).as(reference).isEqualTo(200);
            assertThat(schema.headers().firstValue("Content-Type")).hasValue("application/schema+json");
            assertThat(json(schema).get("$id").asString()).startsWith("urn:newswire:schema:");
        }
    }

    @Test
    void the_schema_of_an_event_has_the_id_that_its_header_names() throws Exception {
        var type = EventType.ARTICLE_REVISED;
        var schema = SERVER.get("/api/schemas/" + type.schema() + ".schema.json");
        assertThat(json(schema).get("$id").asString()).isEqualTo(type.dataschema());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing.schema.json",
                "article",
                "..%2Fasyncapi.yaml",
                "%2e%2e%2fasyncapi.yaml",
                "ARTICLE.schema.json"
            })
    void what_is_no_schema_is_not_found(String name) throws Exception {
        assertThat(SERVER.get("/api/schemas/" + name).statusCode()).isBetween(400, 404);
    }
}
