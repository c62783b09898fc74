package app.touchstone.api;

import app.touchstone.account.Member;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Set;
import java.util.UUID;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What {@code openapi.json} says beyond what the controllers show by themselves. Made when it is first asked for. */
@Configuration(proxyBeanMethods = false)
class Description {

    private static final String ABOUT = """
            The workspace's own services, for scripts: whatever a person can do on a screen, under the same rules.

            - Tokens are made in the browser, under your name, and sent as `Authorization: Bearer tst_…`.
            - Offsets are UTF-16 units of a snapshot's text; the end is exclusive.
            - Lists come as `{items, next}`: give `next` as `cursor` for the next page.
            - A change gives the `version` it was made on; if somebody was faster, the answer is 409.
            - A token may ask so often a minute as `RateLimit-Policy` says; more is answered with 429 and `Retry-After`.
            - A POST with an `Idempotency-Key` is carried out once within 24 hours.
            - What is refused is told as problem details (RFC 9457) in English or Ukrainian, as `Accept-Language` asks.
            """;

    @Bean
    OpenAPI openApi() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Member.class);
        return new OpenAPI()
                .info(new Info()
                        .title("Touchstone")
                        .version("1")
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A token made in the browser; its scopes bound what it may do.")))
                .addServersItem(new Server().url("/"))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /** Names types so that none stands in for another; the lowest in the chain, where the library's own stands otherwise. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver namedTypes(ObjectMapperProvider mapper) {
        return new ModelResolver(mapper.jsonMapper(), new SchemaNames()).openapi31(true);
    }

    /** An id is a UUID, whichever record it is in our house. */
    @Bean
    ModelConverter ids() {
        return (type, context, chain) -> {
            JavaType asked = Json.mapper().constructType(type.getType());
            if (asked != null && isId(asked.getRawClass())) {
                return new UUIDSchema().types(Set.of("string"));
            }
            return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        };
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getSimpleName().endsWith("Id")
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == UUID.class;
    }

    @Bean
    OperationCustomizer files() {
        return DescribedOperations::withFiles;
    }

    @Bean
    OpenApiCustomizer everywhere() {
        return api -> {
            ModelConverters.getInstance(true).readAll(ProblemBody.class).forEach(api.getComponents()::addSchemas);
            DescribedOperations.complete(api);
            DescribedSchemas.complete(api);
            DescribedExamples.complete(api);
        };
    }
}
