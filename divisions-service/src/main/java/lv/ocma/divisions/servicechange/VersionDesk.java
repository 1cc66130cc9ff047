package lv.ocma.divisions.servicechange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.divisions.catalogue.ServiceBook;
import lv.ocma.divisions.catalogue.ServiceVersion;
import lv.ocma.divisions.publication.Publication;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.security.Caller;

/** Adds, changes and withdraws versions that have not begun. The versions beside give way or take over, in the same transaction. */
@ApplicationScoped
class VersionDesk {

    private static final String KIND = "service-version";

    private final ServiceBook book;
    private final VersionPlans plans;
    private final HeadOfficeStaff headOffice;
    private final Publication publication;
    private final Preconditions preconditions;
    private final Audit audit;

    VersionDesk(
            ServiceBook book,
            VersionPlans plans,
            HeadOfficeStaff headOffice,
            Publication publication,
            Preconditions preconditions,
            Audit audit) {
        this.book = book;
        this.plans = plans;
        this.headOffice = headOffice;
        this.publication = publication;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    @Transactional
    ServiceVersion add(String service, NewServiceVersion wanted, Caller caller) {
        plans.check(wanted);
        headOffice.require(caller);
        var before = alone(service);
        var id = Ids.next();
        var timeline = plans.adding(id, before, wanted);
        var added = book.add(service, id, Asked.facts(wanted), employee(caller));
        return kept(added, before, timeline, caller, "add");
    }

    @Transactional
    ServiceVersion change(String service, UUID id, NewServiceVersion wanted, Caller caller) {
        plans.check(wanted);
        var before = alone(service);
        var changed = VersionPlans.require(before, id);
        headOffice.require(caller);
        preconditions.requireMatch(changed.revision());
        var timeline = plans.changing(id, before, wanted);
        book.describe(changed, Asked.facts(wanted), employee(caller));
        return kept(changed, before, timeline, caller, "change");
    }

    @Transactional
    void withdraw(String service, UUID id, Caller caller) {
        var before = alone(service);
        var withdrawn = VersionPlans.require(before, id);
        headOffice.require(caller);
        preconditions.requireMatch(withdrawn.revision());
        var timeline = plans.withdrawing(id, before);
        book.remove(withdrawn);
        hold(before, timeline);
        audit.change(caller, KIND + ".withdraw", KIND, id, null);
    }

    /** Changes and seeds take turns, so that each sees what the one before has done. */
    List<ServiceVersion> alone(String service) {
        publication.lock();
        return book.lock(service);
    }

    private ServiceVersion kept(
            ServiceVersion version, List<ServiceVersion> before, Timeline timeline, Caller caller, String action) {
        hold(before, timeline);
        hold(List.of(version), timeline);
        book.flush();
        audit.change(caller, KIND + "." + action, KIND, version.id(), null);
        return version;
    }

    void hold(List<ServiceVersion> versions, Timeline timeline) {
        for (var span : timeline.spans()) {
            versions.stream()
                    .filter(version -> version.id().equals(span.version()))
                    .forEach(version -> book.hold(version, span.from(), span.to(), span.stated()));
        }
    }

    private static String employee(Caller caller) {
        return Objects.requireNonNull(caller.subject());
    }
}
