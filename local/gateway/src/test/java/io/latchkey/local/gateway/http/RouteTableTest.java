package io.latchkey.local.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RouteTableTest {

    /** The example of the API Gateway guide, "Working with routes", and what it leaves open. */
    private final RouteTable pets =
            table(
                    "$default",
                    "ANY /{proxy+}",
                    "GET /pets/{proxy+}",
                    "GET /pets/dog/{id}",
                    "GET /pets/dog/1",
                    "ANY /pets/dog/1",
                    "GET /");

    @ParameterizedTest
    @CsvSource({
        "GET,  /pets/dog/1,      GET /pets/dog/1",
        "POST, /pets/dog/1,      ANY /pets/dog/1",
        "GET,  /pets/dog/2,      GET /pets/dog/{id}",
        "GET,  /pets/cat/1,      GET /pets/{proxy+}",
        "GET,  /pets/dog/2/paws, GET /pets/{proxy+}",
        "POST, /pets/dog/2,      ANY /{proxy+}",
        "GET,  /pets,            ANY /{proxy+}",
        "GET,  /,                GET /",
        "POST, /,                $default",
        "GET,  /pets/dog/,       GET /pets/{proxy+}",
    })
    void chooses_the_most_specific_route(String method, String path, String key) {
        assertThat(pets.find(method, path).map(found -> found.route().key().text())).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/deals/", "/v1", "/v1/dealsx", "/V1/deals", "//v1/deals", "/"})
    void finds_nothing_beside_its_routes(String path) {
        RouteTable deals = table("ANY /v1/deals", "ANY /v1/deals/{proxy+}");

        assertThat(deals.find("GET", path)).isEmpty();
    }

    @Test
    void decodes_variables_and_keeps_encoded_slashes_in_one_segment() {
        RouteTable table = table("GET /a/{id}", "GET /b/{rest+}");

        assertThat(variables(table, "/a/x%2Fy+%C3%A9")).isEqualTo(Map.of("id", "x/y+é"));
        assertThat(variables(table, "/b/1/two%20words/3"))
                .isEqualTo(Map.of("rest", "1/two words/3"));
        assertThat(variables(table, "/a/100%")).isEqualTo(Map.of("id", "100%"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET", "GET a", "GET/a", " /a", "GET /{all+}/more"})
    void refuses_what_is_no_route_key(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> RouteKey.parse(text));
    }

    private static Map<String, String> variables(RouteTable table, String path) {
        return table.find("GET", path).orElseThrow().variables();
    }

    private static RouteTable table(String... keys) {
        List<Route> routes =
                Arrays.stream(keys)
                        .map(key -> Route.of(key, "Function", Optional.empty()))
                        .toList();
        return new RouteTable(routes);
    }
}
