package lv.ocma.divisions.servicechange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import lv.ocma.divisions.catalogue.ServiceBook;
import lv.ocma.divisions.catalogue.ServiceVersion;
import lv.ocma.divisions.catalogue.ServiceView;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Ends services, and lets them go on as long as they have not ended. The last version keeps all else that it says. */
@ApplicationScoped
class EndDesk {

    private final VersionDesk versions;
    private final VersionPlans plans;
    private final ServiceBook book;
    private final HeadOfficeStaff headOffice;
    private final Preconditions preconditions;
    private final Audit audit;

    EndDesk(
            VersionDesk versions,
            VersionPlans plans,
            ServiceBook book,
            HeadOfficeStaff headOffice,
            Preconditions preconditions,
            Audit audit) {
        this.versions = versions;
        this.plans = plans;
        this.book = book;
        this.headOffice = headOffice;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    /** The version that ends, or that was to end, as it is now. */
    record Kept(ServiceView last, long revision) {}

    @Transactional
    Kept end(String service, ServiceEnd wanted, Caller caller) {
        wanted.check();
        var before = versions.alone(service);
        var timeline = plans.ending(before, Objects.requireNonNull(wanted.lastDay()));
        return kept(service, before, timeline, wanted.source(), caller);
    }

    @Transactional
    Kept goOn(String service, Caller caller) {
        var before = versions.alone(service);
        return kept(service, before, plans.goingOn(before), null, caller);
    }

    private Kept kept(
            String service, List<ServiceVersion> before, Timeline timeline, @Nullable String source, Caller caller) {
        var last = VersionPlans.require(before, timeline.spans().getLast().version());
        preconditions.requireMatch(last.revision());
        headOffice.require(caller);
        versions.hold(before, timeline);
        book.end(last, source);
        book.takeOver(service);
        book.flush();
        audit.change(caller, source == null ? "service.go-on" : "service.end", "service", service, null);
        return new Kept(last.view(), last.revision());
    }
}
