package app.touchstone.demo;

import app.touchstone.claim.ClaimantKind;
import app.touchstone.evidence.SourceKind;
import app.touchstone.evidence.SourceType;
import app.touchstone.evidence.Stance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The file {@code demo/demo.json} as it is written; its README tells every field. */
record WorkedExample(List<Article> documents, List<Statement> claims, List<Origin> sources) {

    static WorkedExample read() {
        return JsonMapper.builder().build().readValue(bytes("demo.json"), WorkedExample.class);
    }

    static byte[] bytes(String file) {
        try (InputStream in = new ClassPathResource("demo/" + file).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Article(
            String file,
            String title,
            String publisher,
            String author,
            LocalDate published,
            String address,
            String language,
            List<Tag> marks) {}

    record Tag(String quote, String codebook, String code, String note) {}

    /** @param blind what two reviewers sealed, or one of them so far, under the policy of two */
    record Statement(
            String wording,
            List<Who> claimants,
            @Nullable LocalDate saidOn,
            String saidAt,
            String context,
            List<Seen> appearances,
            List<Finding> evidence,
            @Nullable Judgement assessment,
            List<Judgement> blind,
            boolean publish) {}

    record Who(String name, ClaimantKind kind, String description) {}

    record Seen(String document, String quote, boolean first) {}

    record Finding(
            String question,
            String answer,
            @Nullable String quote,
            Stance stance,
            String source,
            String address,
            LocalDate accessedOn) {}

    record Judgement(
            String scale, String rating, List<CodeName> framings, String justification, String summary, String title) {}

    record CodeName(String codebook, String code) {}

    record Origin(
            String name,
            SourceKind kind,
            SourceType type,
            @Nullable String country,
            @Nullable String language,
            String address,
            @Nullable String note) {}
}
