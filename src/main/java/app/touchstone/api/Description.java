package app.touchstone.api;

import app.touchstone.account.DeskId;
import app.touchstone.account.Member;
import app.touchstone.account.PersonId;
import app.touchstone.claim.AppearanceId;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.CodebookId;
import app.touchstone.codebook.DraftId;
import app.touchstone.codebook.EvolutionId;
import app.touchstone.codebook.ScaleId;
import app.touchstone.document.DocumentId;
import app.touchstone.document.SnapshotId;
import app.touchstone.evidence.EvidenceId;
import app.touchstone.evidence.SourceId;
import app.touchstone.marking.MarkId;
import app.touchstone.report.ReportId;
import app.touchstone.review.AssessmentId;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code openapi.json} says beyond what the controllers show by themselves. Made when it is first asked for. */
@Configuration(proxyBeanMethods = false)
class Description {

    private static final String ABOUT = """
            The workspace's own services, for scripts: whatever a person can do on a screen, under the same rules.

            - Tokens are made in the browser, under your name, and sent as `Authorization: Bearer tst_…`.
            - Offsets are UTF-16 units of a snapshot's text; the end is exclusive.
            - Lists come as `{items, next}`: give `next` as `cursor` for the next page.
            - A change gives the `version` it was made on; if somebody was faster, the answer is 409.
            - A POST with an `Idempotency-Key` is carried out once within 24 hours.
            - What is refused is told as problem details (RFC 9457) in English or Ukrainian, as `Accept-Language` asks.
            """;

    private static final List<Class<?>> IDS = List.of(
            PersonId.class,
            DeskId.class,
            DocumentId.class,
            SnapshotId.class,
            CodebookId.class,
            DraftId.class,
            EvolutionId.class,
            CodeId.class,
            ScaleId.class,
            ClaimId.class,
            AppearanceId.class,
            SourceId.class,
            EvidenceId.class,
            MarkId.class,
            AssessmentId.class,
            ReportId.class);

    private static final Map<Integer, String> PROBLEMS = Map.of(
            400, "The request cannot be understood",
            401, "No token, or one that does not work",
            403, "The token may not do this",
            404, "There is no such thing on this desk",
            409, "Changed meanwhile, or a rule of the work says no",
            413, "More was sent than is read",
            415, "Not a type that is read here",
            422, "Wrong at a field");

    @Bean
    OpenAPI openApi() {
        IDS.forEach(id -> SpringDocUtils.getConfig().replaceWithSchema(id, new UUIDSchema()));
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
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    OpenApiCustomizer problemsEverywhere() {
        return api -> {
            ModelConverters.getInstance().readAll(ProblemBody.class).forEach(api.getComponents()::addSchemas);
            api.getPaths().values().forEach(Description::complete);
        };
    }

    private static void complete(PathItem path) {
        path.readOperations()
                .forEach(operation -> PROBLEMS.forEach((status, meaning) ->
                        operation.getResponses().addApiResponse(String.valueOf(status), problem(meaning))));
        Operation post = path.getPost();
        if (post != null) {
            post.addParametersItem(new Parameter()
                    .in("header")
                    .name(Idempotency.KEY)
                    .description("Chosen by the caller; the same request with the same key is carried out once.")
                    .schema(new Schema<String>().type("string").maxLength(200)));
        }
    }

    private static ApiResponse problem(String meaning) {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/ProblemBody");
        return new ApiResponse()
                .description(meaning)
                .content(new Content().addMediaType(ProblemBody.MEDIA_TYPE, new MediaType().schema(schema)));
    }
}
