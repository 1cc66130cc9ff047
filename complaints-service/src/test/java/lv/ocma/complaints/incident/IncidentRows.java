package lv.ocma.complaints.incident;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Thing;

/** Rows of the access matrix for incidents. */
public final class IncidentRows {

    private IncidentRows() {}

    /**
     * @param place where the scene's employees work
     * @param staff ids of all of them, who were there: others of the place see none
     */
    public static List<AccessRow> of(String place, List<String> staff) {
        var incident = List.of(Thing.ofPlace("an incident", IncidentGiven.anIncident(place, staff)));
        return List.of(
                AccessRow.of(
                        "recordIncident",
                        400,
                        by -> by.header("Idempotency-Key", UUID.randomUUID())
                                .body("{}")
                                .post(IncidentGiven.PATH)),
                AccessRow.of("listIncidents", 200, by -> by.get(IncidentGiven.PATH)),
                AccessRow.on(incident, "getIncident", 200, (by, thing) -> by.get(thing.id())),
                step(incident, "warnIncidentCustomer", "/warnings", Map.of()),
                step(incident, "escalateIncident", "/escalations", Map.of("called", "POLICE")),
                step(incident, "endIncidentContact", "/contact-end", Map.of()),
                step(incident, "closeIncident", "/closure", Map.of()));
    }

    private static AccessRow step(List<Thing> incident, String operation, String path, Map<String, ?> body) {
        return AccessRow.on(
                incident, operation, 428, (by, thing) -> by.body(body).post(thing.id() + path));
    }
}
