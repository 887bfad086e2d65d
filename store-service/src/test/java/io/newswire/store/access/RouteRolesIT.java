package io.newswire.store.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.store.TestPostgres;
import io.newswire.store.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteRolesIT {
    @Test
    void every_route_of_the_server_is_classified_and_nothing_else_but_those_of_every_service() {
        try (var database = TestPostgres.migrated();
                var server = new TestServer(database)) {
            assertThat(RouteRoles.routes().stream()
                            .filter(route -> !route.equals("GET /metrics") && !route.startsWith("GET /health")))
                    .as("a route that is added says in RouteRoles what it needs")
                    .containsExactlyInAnyOrderElementsOf(server.routes());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /health, OPEN",
        "HEAD, /health, OPEN",
        "HEAD, /api/articles, READER",
        "POST, /api/saved-queries, OPERATOR",
        "POST, /health, OPERATOR",
        "GET, /api/new-route, OPERATOR"
    })
    void what_is_not_listed_needs_an_operator(String method, String path, Role role) {
        assertThat(RouteRoles.of(method, path)).isEqualTo(role);
    }

    /** Whatever is not reading changes something, but for answers that say so. */
    @Test
    void nothing_that_changes_is_open_to_readers() {
        assertThat(RouteRoles.routes())
                .filteredOn(route -> !route.startsWith("GET ") && !route.matches(".* /api(/<path>)?"))
                .allSatisfy(route -> {
                    var parts = route.split(" ");
                    assertThat(RouteRoles.of(parts[0], parts[1])).isEqualTo(Role.OPERATOR);
                });
    }
}
