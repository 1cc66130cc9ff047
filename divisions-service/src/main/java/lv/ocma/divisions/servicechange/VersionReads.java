package lv.ocma.divisions.servicechange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.divisions.catalogue.ServiceBook;
import lv.ocma.divisions.catalogue.ServiceVersion;
import lv.ocma.divisions.catalogue.ServiceView;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Shows the versions of a service, and what one more would change. */
@ApplicationScoped
class VersionReads {

    private final ServiceBook book;
    private final VersionPlans plans;
    private final HeadOfficeStaff headOffice;
    private final ObjectMapper json;

    VersionReads(ServiceBook book, VersionPlans plans, HeadOfficeStaff headOffice, ObjectMapper json) {
        this.book = book;
        this.plans = plans;
        this.headOffice = headOffice;
        this.json = json;
    }

    /** The earliest first. */
    List<ServiceView> all(String service) {
        return book.of(service).stream().map(ServiceVersion::view).toList();
    }

    ServiceVersion one(String service, UUID id) {
        return VersionPlans.require(book.of(service), id);
    }

    /** @param instead the version that would be changed; null for one more */
    ServicePreview preview(String service, @Nullable UUID instead, NewServiceVersion wanted, Caller caller) {
        plans.check(wanted);
        var versions = book.of(service);
        if (instead != null) {
            VersionPlans.require(versions, instead);
        }
        headOffice.require(caller);
        var added = Ids.next();
        var timeline =
                instead == null ? plans.adding(added, versions, wanted) : plans.changing(instead, versions, wanted);
        var from = Objects.requireNonNull(wanted.validFrom());
        var before = VersionPlans.of(versions)
                .on(from)
                .map(span -> said(VersionPlans.require(versions, span.version()).view()))
                .orElseGet(json::createObjectNode);
        var after = said(book.drafted(service, Asked.facts(wanted)));
        return new ServicePreview(
                Differences.between(before, after),
                timeline.spans().stream()
                        .map(span -> new ServicePreview.Planned(
                                span.version().equals(added) ? null : span.version(), span.from(), span.to()))
                        .toList());
    }

    /** The same of the first version of a service that there is not yet. */
    ServicePreview previewFirst(String service, NewServiceVersion wanted) {
        var after = said(book.draftedAnew(service, Asked.facts(wanted)));
        return new ServicePreview(
                Differences.between(json.createObjectNode(), after),
                List.of(new ServicePreview.Planned(null, wanted.validFrom(), wanted.validTo())));
    }

    /** Its dates are told apart from what it says. */
    private JsonNode said(ServiceView service) {
        var said = json.<ObjectNode>valueToTree(service);
        said.remove("version");
        return said;
    }
}
