package lv.ocma.divisions.place;

import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.divisions.linked.Office;

/** The office, told by its head office, whose name is that of the whole. */
@ApplicationScoped
class HeadOffice implements Office {

    private final Places places;

    HeadOffice(Places places) {
        this.places = places;
    }

    @Override
    public Organisation organisation() {
        var head = places.headquarters();
        return new Organisation(head.id(), head.name());
    }
}
