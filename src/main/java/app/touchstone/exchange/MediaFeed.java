package app.touchstone.exchange;

import app.touchstone.account.Desks;
import app.touchstone.account.Desks.PublicDesk;
import app.touchstone.account.Member;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimMedia;
import app.touchstone.claim.MediaOfClaims;
import app.touchstone.claimreview.MediaReviewMarkup;
import app.touchstone.report.EditionForm;
import app.touchstone.report.PublicAddress;
import app.touchstone.report.PublishedFiles;
import app.touchstone.report.PublishedFiles.Published;
import app.touchstone.report.ReportPlaces;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The MediaReview of every published claim that is about a picture, a recording or a film, as a schema.org DataFeed. */
@Component
class MediaFeed implements ExportSource {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final ClaimPages pages;
    private final MediaOfClaims media;
    private final PublishedFiles files;
    private final Desks desks;
    private final PublicAddress address;

    MediaFeed(ClaimPages pages, MediaOfClaims media, PublishedFiles files, Desks desks, PublicAddress address) {
        this.pages = pages;
        this.media = media;
        this.files = files;
        this.desks = desks;
        this.address = address;
    }

    @Override
    public ExportKind kind() {
        return ExportKind.MEDIA;
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
                List<ClaimId> ids = page.stream().map(Claim::id).toList();
                Map<ClaimId, ClaimMedia> found = media.ofAll(member, ids);
                Map<ClaimId, Published> published =
                        found.isEmpty() ? Map.of() : files.newest(member, EditionForm.CLAIM_REVIEW, found.keySet());
                for (ClaimId id : ids) {
                    Published report = published.get(id);
                    if (report != null) {
                        json.writeStartObject();
                        json.writeStringProperty("@type", "DataFeedItem");
                        json.writeStringProperty(
                                "dateModified", report.publishedAt().toString());
                        json.writeName("item");
                        json.writeTree(MediaReviewMarkup.of(facts(desk, found.get(id), report)));
                        json.writeEndObject();
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

    private MediaReviewMarkup.Facts facts(PublicDesk desk, ClaimMedia media, Published report) {
        return new MediaReviewMarkup.Facts(
                address.of(ReportPlaces.reading(desk.slug(), report.slug())),
                desk.name(),
                report.publishedAt().atZone(ZoneOffset.UTC).toLocalDate(),
                media.authenticity().schemaName(),
                switch (media.kind()) {
                    case IMAGE -> "ImageObject";
                    case VIDEO -> "VideoObject";
                    case AUDIO -> "AudioObject";
                },
                media.address(),
                media.original(),
                media.context());
    }
}
