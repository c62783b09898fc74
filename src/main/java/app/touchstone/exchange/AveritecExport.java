package app.touchstone.exchange;

import app.touchstone.account.Desks;
import app.touchstone.account.Desks.PublicDesk;
import app.touchstone.account.Member;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimantDetails;
import app.touchstone.report.PublicAddress;
import app.touchstone.report.ReportPlaces;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Settled claims as the data set AVeriTeC has them (Schlichtkrull, Guo, Vlachos 2023, arXiv:2305.13117): the claim, the
 * questions that were asked with their answers and where these come from, a label, the justification.
 *
 * <p>The label is read from the rating's place on its scale: the upper quarter is <i>Supported</i>, the lower one
 * <i>Refuted</i>, what lies between is <i>Conflicting Evidence/Cherrypicking</i>; a rating off the scale is <i>Not Enough
 * Evidence</i>. The rating itself stands beside it, for a label says less.
 */
@Component
class AveritecExport implements ExportSource {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final Pattern YES_OR_NO = Pattern.compile("(?i)(yes|no|так|ні)\\b.*", Pattern.DOTALL);
    private static final double QUARTER = 0.25;

    private final ClaimPages pages;
    private final ClaimRows rows;
    private final Desks desks;
    private final PublicAddress address;
    private final JdbcClient jdbc;

    AveritecExport(ClaimPages pages, ClaimRows rows, Desks desks, PublicAddress address, JdbcClient jdbc) {
        this.pages = pages;
        this.rows = rows;
        this.desks = desks;
        this.address = address;
        this.jdbc = jdbc;
    }

    @Override
    public ExportKind kind() {
        return ExportKind.AVERITEC;
    }

    @Override
    public long count(Member member, ExportFilter filter) {
        return pages.count(member, filter);
    }

    @Override
    public long write(Member member, ExportFilter filter, ExportFormat format, OutputStream out, LongConsumer done)
            throws IOException {
        PublicDesk desk = desks.outside(member.desk());
        AtomicLong read = new AtomicLong();
        AtomicLong written = new AtomicLong();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartArray();
            pages.read(member, filter, page -> {
                List<Claim> settled = page.stream()
                        .filter(claim -> ClaimPages.SETTLED.contains(claim.state()))
                        .toList();
                ClaimRows.Page details = rows.of(settled);
                Map<UUID, Map<String, List<Map<String, Object>>>> questions = questions(settled);
                for (Claim claim : settled) {
                    details.outcome(claim).ifPresent(outcome -> {
                        json.writePOJO(record(
                                claim,
                                outcome,
                                details,
                                questions.getOrDefault(claim.id().value(), Map.of()),
                                desk));
                        written.incrementAndGet();
                    });
                }
                done.accept(read.addAndGet(page.size()));
            });
            json.writeEndArray();
        }
        return written.get();
    }

    private Map<String, @Nullable Object> record(
            Claim claim,
            ClaimRows.Outcome outcome,
            ClaimRows.Page details,
            Map<String, List<Map<String, Object>>> questions,
            PublicDesk desk) {
        UUID id = claim.id().value();
        String report = details.reports.get(id);
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        record.put("claim", claim.details().wording());
        record.put("label", label(outcome));
        record.put("rating", outcome.rating());
        record.put("justification", outcome.justification());
        record.put(
                "claim_date",
                claim.details().saidOn() == null
                        ? null
                        : claim.details().saidOn().toString());
        record.put(
                "speaker",
                claim.details().claimants().isEmpty()
                        ? null
                        : claim.details().claimants().stream()
                                .map(ClaimantDetails::name)
                                .collect(Collectors.joining("; ")));
        record.put(
                "original_claim_url",
                details.addresses.getOrDefault(id, Set.of()).stream()
                        .findFirst()
                        .orElse(null));
        record.put(
                "fact_checking_article", report == null ? null : address.of(ReportPlaces.reading(desk.slug(), report)));
        record.put("reporting_source", desk.name());
        record.put(
                "questions",
                questions.entrySet().stream()
                        .map(question -> Map.of("question", question.getKey(), "answers", question.getValue()))
                        .toList());
        return record;
    }

    static String label(ClaimRows.Outcome outcome) {
        Integer step = outcome.step();
        if (step == null || outcome.steps() < 2) {
            return "Not Enough Evidence";
        }
        double place = (step - 1.0) / (outcome.steps() - 1);
        if (place >= 1 - QUARTER) {
            return "Supported";
        }
        return place <= QUARTER ? "Refuted" : "Conflicting Evidence/Cherrypicking";
    }

    /** By claim and question, in the order of the evidence. */
    private Map<UUID, Map<String, List<Map<String, Object>>>> questions(List<Claim> claims) {
        Map<UUID, Map<String, List<Map<String, Object>>>> questions = new HashMap<>();
        if (claims.isEmpty()) {
            return questions;
        }
        jdbc.sql("select e.claim_id, e.question, e.answer, e.quote, e.address, s.name from evidence e"
                        + " join source s on s.id = e.source_id where e.claim_id in (:ids) and e.withdrawn = false"
                        + " order by e.claim_id, e.number")
                .param("ids", claims.stream().map(claim -> claim.id().value()).toList())
                .query(row -> {
                    questions
                            .computeIfAbsent(row.getObject(1, UUID.class), id -> new LinkedHashMap<>())
                            .computeIfAbsent(row.getString(2), question -> new ArrayList<>())
                            .add(answer(row.getString(3), row.getString(4), row.getString(5), row.getString(6)));
                });
        return questions;
    }

    private static Map<String, Object> answer(String answer, String quote, String address, String source) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("answer", answer.isBlank() ? quote : answer);
        told.put(
                "answer_type",
                answer.isBlank() ? "Extractive" : YES_OR_NO.matcher(answer).matches() ? "Boolean" : "Abstractive");
        told.put("source_url", address);
        told.put("source", source);
        if (!answer.isBlank() && !quote.isBlank()) {
            told.put("quote", quote);
        }
        return told;
    }
}
