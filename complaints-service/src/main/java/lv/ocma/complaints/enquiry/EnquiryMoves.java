package lv.ocma.complaints.enquiry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All moves of promised dates. */
@ApplicationScoped
class EnquiryMoves implements PanacheRepositoryBase<EnquiryMove, UUID> {

    private static final int MOST = 100;

    /** The first ones first, at most a hundred. */
    List<EnquiryMove> of(UUID enquiry) {
        return find("enquiry = ?1 order by id", enquiry).page(Page.ofSize(MOST)).list();
    }
}
