package lv.ocma.divisions.centre;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import lv.ocma.divisions.centre.ServiceCentreLists.Loaded;
import lv.ocma.divisions.place.Place;
import lv.ocma.divisions.place.Places;
import lv.ocma.divisions.publication.Publication;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.security.Caller;

/** Takes in a list of centres whole, or says what it would change. */
@ApplicationScoped
class ServiceCentreDesk {

    private final ServiceCentreLists lists;
    private final CentrePlaces centres;
    private final Places places;
    private final Publication publication;
    private final Audit audit;
    private final Clock clock;

    ServiceCentreDesk(
            ServiceCentreLists lists,
            CentrePlaces centres,
            Places places,
            Publication publication,
            Audit audit,
            Clock clock) {
        this.lists = lists;
        this.centres = centres;
        this.places = places;
        this.publication = publication;
        this.audit = audit;
        this.clock = clock;
    }

    /** The list that holds. */
    Loaded newest() {
        return lists.newest();
    }

    /** The same, which nobody replaces until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Loaded locked() {
        publication.lock();
        return lists.newest();
    }

    ListChange preview(Loaded before, ServiceCentreList list) {
        check(list);
        return ListChange.between(before.list(), list, false);
    }

    /** In the transaction that has {@link #locked} the list before. */
    @Transactional(Transactional.TxType.MANDATORY)
    ListChange load(Loaded before, ServiceCentreList list, Caller caller) {
        check(list);
        var change = ListChange.between(before.list(), list, true);
        var version = before.version() + 1;
        lists.add(version, list, Objects.requireNonNull(caller.subject()), clock.instant());
        centres.write(list, change.closed());
        places.flush();
        publication.publishChanges();
        audit.change(caller, "service-centre-list.load", "service-centre-list", version, null);
        return change;
    }

    private void check(ServiceCentreList list) {
        CentreRules.check(
                list,
                places.asListed().stream()
                        .filter(place -> !place.isServiceCentre())
                        .map(Place::id)
                        .collect(toSet()));
    }
}
