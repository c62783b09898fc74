package app.touchstone.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "document")
class DocumentEntity {
    @Id
    UUID id;

    UUID deskId;
    String title;
    String publisher;
    String author;

    @Nullable
    LocalDate publishedOn;

    String address;
    String language;
    UUID importedBy;
    Instant importedAt;

    @Version
    @Nullable
    Long version;

    protected DocumentEntity() {}

    DocumentEntity(UUID id, UUID deskId, UUID importedBy, Instant importedAt, DocumentDetails details) {
        this.id = id;
        this.deskId = deskId;
        this.importedBy = importedBy;
        this.importedAt = importedAt;
        describe(details);
    }

    final void describe(DocumentDetails details) {
        title = details.title().strip();
        publisher = details.publisher().strip();
        author = details.author().strip();
        publishedOn = details.publishedOn();
        address = details.address().strip();
        language = details.language();
    }

    DocumentDetails details() {
        return new DocumentDetails(title, publisher, author, publishedOn, address, language);
    }
}
