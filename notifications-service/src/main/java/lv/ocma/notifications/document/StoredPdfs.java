package lv.ocma.notifications.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All documents that were made. */
@ApplicationScoped
public class StoredPdfs implements PanacheRepositoryBase<StoredPdf, UUID> {

    private static final String FACTS = """
            select new lv.ocma.notifications.document.StoredPdf$Facts(d.id, d.sha256, d.octets, d.sheets, d.erasedAt) from StoredPdf d where d.id in :ids""";

    /** In the running transaction. */
    public StoredPdf keep(byte[] pdf, int sheets, Instant now) {
        var stored = new StoredPdf(pdf, sheets, now);
        persist(stored);
        return stored;
    }

    /** Of several by their ids, without reading their octets. */
    public Map<UUID, StoredPdf.Facts> facts(Collection<UUID> ids) {
        return getSession()
                .createSelectionQuery(FACTS, StoredPdf.Facts.class)
                .setParameterList("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(StoredPdf.Facts::id, Function.identity()));
    }

    public byte[] pdf(UUID id) {
        return findByIdOptional(id).orElseThrow().pdf();
    }

    /** Of several by their ids: few at once, as each is in memory. */
    public Map<UUID, byte[]> pdfs(Collection<UUID> ids) {
        return find("id in ?1", ids).stream().collect(Collectors.toMap(StoredPdf::id, StoredPdf::pdf));
    }
}
