package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class DescriptionTest extends ApiTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void should_describe_every_address_of_the_door_without_a_token() {
        JsonNode description = anybody().get("/openapi.json").json();

        TreeSet<String> described = new TreeSet<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> described.add(operation.getKey().toUpperCase() + " " + path.getKey())));
        TreeSet<String> there = new TreeSet<>();
        mappings.getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPathPatternsCondition().getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/") && !path.startsWith("/api/v1/openapi.json"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> there.add(verb + " " + path))));
        assertThat(described).isEqualTo(there).hasSizeGreaterThan(40);
    }

    @Test
    void should_say_how_to_authenticate_and_what_problems_look_like() {
        JsonNode description = anybody().get("/openapi.json").json();
        assertThat(description.at("/info/title").asString()).isEqualTo("Touchstone");
        assertThat(description.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(description
                        .at("/paths/~1api~1v1~1claims/post/responses/422/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/ProblemBody");
        assertThat(description
                        .at("/components/schemas/ProblemBody/properties/errors/items/$ref")
                        .asString())
                .isNotEmpty();
        assertThat(description
                        .at("/components/schemas/Claim/properties/id/format")
                        .asString())
                .isEqualTo("uuid");
        assertThat(description.path("paths").toString()).doesNotContain("\"Member\"", "permissions");
    }
}
