package lv.ocma.divisions.servicechange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lv.ocma.divisions.catalogue.ServiceBook;
import lv.ocma.divisions.catalogue.ServiceVersion;
import lv.ocma.divisions.publication.Publication;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;

/** Takes services into the catalogue that no file names. From their first version on they are like any other. */
@ApplicationScoped
class ServiceDesk {

    private final VersionDesk versions;
    private final VersionPlans plans;
    private final ServiceBook book;
    private final HeadOfficeStaff headOffice;
    private final Publication publication;
    private final Audit audit;

    ServiceDesk(
            VersionDesk versions,
            VersionPlans plans,
            ServiceBook book,
            HeadOfficeStaff headOffice,
            Publication publication,
            Audit audit) {
        this.versions = versions;
        this.plans = plans;
        this.book = book;
        this.headOffice = headOffice;
        this.publication = publication;
        this.audit = audit;
    }

    /** The first version of the new service. */
    @Transactional
    ServiceVersion create(NewService wanted, Caller caller) {
        publication.lock();
        check(wanted, caller);
        var id = Objects.requireNonNull(wanted.id());
        book.create(id);
        audit.change(caller, "service.create", "service", id, null);
        return versions.add(id, Objects.requireNonNull(wanted.version()), caller);
    }

    /** {@link Invalid} with all that is wrong at once. */
    void check(NewService wanted, Caller caller) {
        var violations = new ArrayList<>(wanted.ofId());
        violations.addAll(wanted.ofVersion(plans::check));
        requireNone(violations);
        headOffice.require(caller);
        if (book.has(Objects.requireNonNull(wanted.id()))) {
            violations.add(Violation.body("/id", "id-taken"));
        }
        violations.addAll(wanted.ofVersion(version -> plans.adding(Ids.next(), List.of(), version)));
        requireNone(violations);
    }

    private static void requireNone(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }
}
