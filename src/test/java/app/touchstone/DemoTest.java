package app.touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.account.Tokens;
import app.touchstone.basis.CursorPage;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.document.Document;
import app.touchstone.document.Documents;
import app.touchstone.journal.Journal;
import app.touchstone.marking.Marks;
import app.touchstone.report.ReadingRoom;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked example is a whole one: everything in it went through the same services as anybody's work. */
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1", "touchstone.demo=true"})
class DemoTest {

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry properties) {
        properties.add("touchstone.data", data::toString);
    }

    @Autowired
    Tokens tokens;

    @Autowired
    Desks desks;

    @Autowired
    Documents documents;

    @Autowired
    Marks marks;

    @Autowired
    Claims claims;

    @Autowired
    ReadingRoom room;

    @Autowired
    Journal journal;

    @Test
    void should_show_a_claim_at_every_stage_and_one_published_report() throws Exception {
        JsonNode told = JsonMapper.builder().build().readTree(Files.readString(data.resolve("demo.json")));
        assertThat(told.path("people")).hasSize(5);
        Member member = tokens.authenticate(told.path("token").asString()).orElseThrow();

        List<Document> articles =
                documents.page(member, "", null, CursorPage.MOST).items();
        assertThat(articles).extracting(article -> article.details().language()).contains("en", "uk", "ar");
        assertThat(articles)
                .allSatisfy(article ->
                        assertThat(marks.on(member, article.snapshot())).isNotEmpty());
        assertThat(claims.counts(member).keySet())
                .contains(
                        ClaimState.DRAFT,
                        ClaimState.OPEN,
                        ClaimState.IN_REVIEW,
                        ClaimState.DISPUTED,
                        ClaimState.SETTLED,
                        ClaimState.PUBLISHED);
        assertThat(room.reports("eurasia-desk")).hasSize(1);
        assertThat(journal.verify(member.desk().value(), sequence -> {}).holds())
                .isTrue();
    }
}
