package lv.ocma.complaints.enquiry;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Thing;
import org.jspecify.annotations.Nullable;

/** Rows of the access matrix for enquiries. */
public final class EnquiryRows {

    private EnquiryRows() {}

    /** @param place where the scene's employees work */
    public static List<AccessRow> of(Given given, String place, UUID person) {
        var colleague = given.anEmployee(UUID.randomUUID().toString(), place, null);
        var persons = EnquiryGiven.asked(EnquiryGiven.customer(person), place);
        var all = List.of(
                Thing.ofPerson("a person's enquiry", persons, person),
                Thing.ofPlace(
                        "an enquiry of nobody who is signed in",
                        EnquiryGiven.asked(EnquiryGiven.nobodySignedIn(), place)),
                Thing.ofPlace(
                        "an enquiry that a clerk took down", EnquiryGiven.asked(EnquiryGiven.clerk(place), place)));
        var id = persons.substring(persons.lastIndexOf('/') + 1);
        return List.of(
                AccessRow.of(
                        "askEnquiry",
                        400,
                        by -> by.header("Idempotency-Key", UUID.randomUUID())
                                .body("{}")
                                .post(EnquiryGiven.PATH)),
                AccessRow.on(
                        List.of(Thing.ofPlace("the enquiries of a place", place)),
                        "listEnquiries",
                        200,
                        (by, thing) -> by.queryParam("place", thing.id()).get(EnquiryGiven.PATH)),
                AccessRow.on(all, "getEnquiry", 200, (by, thing) -> by.get(thing.id())),
                AccessRow.ofOwn(
                        "listMyEnquiries",
                        Thing.ofPerson("a person's enquiry", id, person),
                        by -> by.get("/v1/me/enquiries")),
                step(
                        all,
                        "rescheduleEnquiry",
                        "/rescheduling",
                        Map.of("promised", "2026-12-11", "reason", "Gaidām arhīvu.")),
                step(all, "handOverEnquiry", "/hand-over", Map.of("employee", colleague)),
                step(all, "answerEnquiry", "/answer", Map.of("text", "Jā.")),
                step(all, "withdrawEnquiry", "/withdrawal", null));
    }

    private static AccessRow step(List<Thing> things, String operation, String path, @Nullable Object body) {
        return AccessRow.on(
                things, operation, 428, (by, thing) -> (body == null ? by : by.body(body)).post(thing.id() + path));
    }
}
