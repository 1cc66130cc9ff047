package lv.ocma.notifications.copy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All copies that were ever made. */
@ApplicationScoped
class DocumentCopies implements PanacheRepositoryBase<DocumentCopy, String> {}
