package lv.ocma.complaints.mailbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All mails that are no case. */
@ApplicationScoped
class MailsAside implements PanacheRepositoryBase<MailAside, UUID> {

    /** One that is read again is noted once. */
    void add(MailAside mail) {
        if (count("identity", mail.identity()) == 0) {
            persist(mail);
        }
    }

    List<MailAside> newestFirst(String place, UUID below, int limit) {
        return find("place = ?1 and id < ?2 order by id desc", place, below)
                .page(Page.ofSize(limit))
                .list();
    }
}
