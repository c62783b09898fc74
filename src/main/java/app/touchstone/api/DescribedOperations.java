package app.touchstone.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

/** What is true of all operations, and what the controllers do not show: files, problems, how lists are paged. */
final class DescribedOperations {

    private static final Map<Integer, String> PROBLEMS = new TreeMap<>(Map.of(
            400, "The request cannot be understood",
            401, "No token, or one that does not work",
            403, "The token may not do this",
            404, "There is no such thing on this desk",
            406, "Not a type that is answered here",
            409, "Changed meanwhile, or a rule of the work says no",
            413, "More was sent than is read",
            415, "Not a type that is read here",
            422, "Wrong at a field",
            429, "The token asks too often: wait as long as Retry-After says"));

    /** What can only go wrong with something that is sent. */
    private static final Set<Integer> OF_BODIES = Set.of(413, 415);

    private DescribedOperations() {}

    static void complete(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    operation.setOperationId(id(method, path));
                    problems(operation);
                    if (operation.getParameters() != null) {
                        operation.getParameters().forEach(DescribedOperations::describe);
                    }
                    if (method == HttpMethod.POST) {
                        operation.addParametersItem(idempotencyKey());
                    }
                }));
    }

    /** Stable as long as the address is: {@code postClaimsByClaimMoves}. */
    private static String id(HttpMethod method, String path) {
        return method.name().toLowerCase(java.util.Locale.ROOT)
                + Arrays.stream(path.substring(ApiSecurity.ROOT.length()).split("[/.-]"))
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.startsWith("{")
                                ? "By" + capital(part.substring(1, part.length() - 1))
                                : capital(part))
                        .collect(Collectors.joining());
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static void problems(Operation operation) {
        PROBLEMS.forEach((status, meaning) -> {
            if (operation.getRequestBody() != null || !OF_BODIES.contains(status)) {
                operation.getResponses().addApiResponse(String.valueOf(status), problem(status, meaning));
            }
        });
    }

    private static ApiResponse problem(int status, String meaning) {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/ProblemBody");
        ApiResponse problem = new ApiResponse()
                .description(meaning)
                .content(new Content().addMediaType(ProblemBody.MEDIA_TYPE, new MediaType().schema(schema)));
        if (status == HttpStatus.TOO_MANY_REQUESTS.value()) {
            problem.addHeaderObject(
                    "Retry-After", new Header().description("In seconds").schema(typed("integer")));
        }
        return problem;
    }

    private static void describe(Parameter parameter) {
        switch (parameter.getName()) {
            case "limit" -> {
                parameter.description("How many at most; more than 200 are not given at once.");
                parameter.getSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(200));
            }
            case "cursor" -> parameter.description("What the page before gave as `next`.");
            case "version" -> parameter.description("The version that was read; 409 when it has changed since.");
            default -> {
                // named after what it is, or described where it stands
            }
        }
    }

    private static Parameter idempotencyKey() {
        return new Parameter()
                .in("header")
                .name(Idempotency.KEY)
                .description("Chosen by the caller; the same request with the same key is carried out once.")
                .example("7f3b2c9e-import-41")
                .schema(typed("string").maxLength(200));
    }

    /**
     * What comes as a file is described by its media type; for JSON, the type alone says that it is an object. What says
     * more of its answer itself is left as it is.
     */
    static Operation withFiles(Operation operation, HandlerMethod handler) {
        if (handler.hasMethodAnnotation(io.swagger.v3.oas.annotations.responses.ApiResponse.class)) {
            return operation;
        }
        String[] types = produces(handler);
        ApiResponse good = operation.getResponses().get(String.valueOf(status(handler)));
        boolean written = handler.getMethod().getReturnType() == void.class && types.length > 0;
        boolean bytes = handler.getMethod().getGenericReturnType().getTypeName().contains("byte[]");
        if (good != null && (written || bytes)) {
            Content content = new Content();
            List.of(types)
                    .forEach(type -> content.addMediaType(plain(type), new MediaType().schema(file(plain(type)))));
            good.setContent(content);
        }
        return operation;
    }

    private static String plain(String type) {
        return type.replaceFirst(";.*", "");
    }

    private static Schema<?> file(String type) {
        if (type.endsWith("json")) {
            return typed("object");
        }
        if (type.endsWith("/*")) {
            return new Schema<>();
        }
        return type.startsWith("text/") || type.endsWith("ndjson")
                ? typed("string")
                : new Schema<>().contentMediaType(type);
    }

    private static String[] produces(HandlerMethod handler) {
        @Nullable
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping == null ? new String[0] : mapping.produces();
    }

    private static int status(HandlerMethod handler) {
        @Nullable ResponseStatus status = handler.getMethodAnnotation(ResponseStatus.class);
        return status == null ? 200 : status.value().value();
    }

    private static Schema<?> typed(String type) {
        return new Schema<>().types(Set.of(type));
    }
}
