package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class ApiProblemsTest {

    private final JsonMapper json = JsonMapper.builder().build();
    private final ApiProblems problems = new ApiProblems(new ProblemWriter(json));
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void should_tell_only_an_incident_that_the_log_knows_too(CapturedOutput log) throws UnsupportedEncodingException {
        request.setServletPath("/api/v1/claims");
        problems.resolveException(request, response, null, new IllegalStateException("secret table"));

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentAsString()).doesNotContain("secret", "Exception");
        JsonNode told = json.readTree(response.getContentAsString());
        assertThat(told.path("incident").asString()).isNotEmpty();
        assertThat(told.path("detail").asString())
                .contains(told.path("incident").asString());
        assertThat(log.getAll()).contains(told.path("incident").asString(), "secret table");
    }

    @Test
    void should_leave_the_failures_of_other_doors_alone() {
        request.setServletPath("/read/a-desk");
        assertThat(problems.resolveException(request, response, null, new IllegalStateException()))
                .isNull();
    }
}
