package app.touchstone.exchange;

import app.touchstone.account.Desks;
import app.touchstone.account.Desks.PublicDesk;
import app.touchstone.account.Member;
import app.touchstone.claim.Claim;
import app.touchstone.report.EditionForm;
import app.touchstone.report.PublicAddress;
import app.touchstone.report.PublishedFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The ClaimReview of the newest edition of every report, as a schema.org DataFeed: what went out, word by word. */
@Component
class ReviewFeed implements ExportSource {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final ClaimPages pages;
    private final PublishedFiles files;
    private final Desks desks;
    private final PublicAddress address;

    ReviewFeed(ClaimPages pages, PublishedFiles files, Desks desks, PublicAddress address) {
        this.pages = pages;
        this.files = files;
        this.desks = desks;
        this.address = address;
    }

    @Override
    public ExportKind kind() {
        return ExportKind.FEED;
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
            json.writeStartObject();
            json.writeStringProperty("@context", "https://schema.org");
            json.writeStringProperty("@type", "DataFeed");
            json.writeStringProperty("name", desk.name());
            json.writeStringProperty("url", address.of("/read/" + desk.slug()));
            json.writeArrayPropertyStart("dataFeedElement");
            pages.read(member, filter, page -> {
                var published = files.newest(
                        member,
                        EditionForm.CLAIM_REVIEW,
                        page.stream().map(Claim::id).toList());
                for (Claim claim : page) {
                    PublishedFiles.Published file = published.get(claim.id());
                    if (file != null) {
                        element(json, file);
                        written.incrementAndGet();
                    }
                }
                done.accept(read.addAndGet(page.size()));
            });
            json.writeEndArray();
            json.writeEndObject();
        }
        return written.get();
    }

    private static void element(JsonGenerator json, PublishedFiles.Published file) {
        ObjectNode review = (ObjectNode) JSON.readTree(file.bytes());
        // the feed says it once for all
        review.remove("@context");
        json.writeStartObject();
        json.writeStringProperty("@type", "DataFeedItem");
        json.writeStringProperty("dateModified", file.publishedAt().toString());
        json.writeName("item");
        json.writeTree(review);
        json.writeEndObject();
    }
}
