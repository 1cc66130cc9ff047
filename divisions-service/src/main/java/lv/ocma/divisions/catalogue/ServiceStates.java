package lv.ocma.divisions.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.stream.Stream;
import lv.ocma.contracts.divisions.ServicePublished;
import lv.ocma.divisions.publication.PublishedState;

/** Services as other services are to know them. */
@ApplicationScoped
class ServiceStates implements PublishedState {

    private final Services services;

    ServiceStates(Services services) {
        this.services = services;
    }

    @Override
    public Stream<ServicePublished> current(YearMonth first, YearMonth last) {
        return services.listAll().stream().map(Service::published);
    }
}
