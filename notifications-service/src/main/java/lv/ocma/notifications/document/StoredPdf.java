package lv.ocma.notifications.document;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import lv.ocma.platform.digest.Sha256;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.privacy.PersonalText;
import lv.ocma.platform.problem.Gone;
import org.jspecify.annotations.Nullable;

/** A document as it was made; it never changes until its time is over, when what it says goes and its facts stay. Encrypted at rest. */
@Entity
@Table(name = "stored_pdf")
public class StoredPdf {

    @Id
    private UUID id;

    private String sha256;

    private int octets;

    private int sheets;

    @Convert(converter = PersonalText.class)
    private @Nullable String content;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StoredPdf() {}

    StoredPdf(byte[] pdf, int sheets, Instant now) {
        this.id = Ids.next();
        this.sha256 = Sha256.hex(pdf);
        this.octets = pdf.length;
        this.sheets = sheets;
        this.content = Base64.getEncoder().encodeToString(pdf);
        this.madeAt = now;
    }

    /**
     * What is known of a document without its octets.
     *
     * @param sha256 in hexadecimal
     * @param sheets how many sides of paper
     * @param erasedAt since when what it said is erased
     */
    public record Facts(
            UUID id,
            String sha256,
            int octets,
            int sheets,
            @Nullable Instant erasedAt) {}

    public Facts facts() {
        return new Facts(id, sha256, octets, sheets, erasedAt);
    }

    public UUID id() {
        return id;
    }

    /** {@link Gone} once it is erased. */
    public byte[] pdf() {
        if (content == null) {
            throw new Gone("document-erased");
        }
        return Base64.getDecoder().decode(content);
    }
}
