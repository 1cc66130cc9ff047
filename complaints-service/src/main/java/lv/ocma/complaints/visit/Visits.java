package lv.ocma.complaints.visit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All visits that are kept. */
@ApplicationScoped
class Visits implements PanacheRepositoryBase<Visit, UUID> {}
