package lv.ocma.divisions.channel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lv.ocma.platform.problem.NotFound;

/** All channels, in the order of the standard. */
@ApplicationScoped
class ContactChannels implements PanacheRepositoryBase<ContactChannel, String> {

    private static final Sort AS_LISTED = Sort.by("listed");

    ContactChannel require(String id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    List<ContactChannel> asListed() {
        return listAll(AS_LISTED);
    }

    /** At most {@code count} channels, from position {@code listed} on, itself included. */
    List<ContactChannel> from(int listed, int count) {
        return find("listed >= ?1", AS_LISTED, listed).page(Page.ofSize(count)).list();
    }
}
