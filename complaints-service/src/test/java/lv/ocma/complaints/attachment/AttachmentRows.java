package lv.ocma.complaints.attachment;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import lv.ocma.complaints.casefile.OpenedCases;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Scene;
import lv.ocma.platform.testing.Thing;

/** Rows of the access matrix for files of cases. */
public final class AttachmentRows {

    private AttachmentRows() {}

    /** @param place where the scene's employees work */
    public static List<AccessRow> of(String place, UUID person) {
        var persons = OpenedCases.ofPerson(place, person);
        var clients = OpenedCases.ofClient(place);
        var letter = OpenedCases.ofPlace(place);
        var cases = List.of(
                Thing.ofPerson("a person's case", persons, person),
                Thing.ofClient("a case that came over a client", clients, Scene.CLIENT),
                Thing.ofPlace("a letter that staff wrote down", letter));
        var files = List.of(
                Thing.ofPerson("a person's file", added(AttachmentGiven.customer(person), persons), person),
                Thing.ofClient(
                        "a file that came over a client", added(AttachmentGiven.frontEnd(), clients), Scene.CLIENT),
                Thing.ofPlace("a scan", added(AttachmentGiven.handler(place), letter)));
        return List.of(
                AccessRow.on(
                        cases,
                        "attachToCase",
                        400,
                        (by, thing) -> AttachmentGiven.add(by, thing.id(), "a.pdf", new byte[] {0})),
                AccessRow.on(cases, "listCaseAttachments", 200, (by, thing) -> by.get(thing.id() + "/attachments")),
                AccessRow.on(files, "getCaseAttachment", 200, (by, thing) -> by.get(thing.id())),
                AccessRow.on(files, "getCaseAttachmentContent", 409, (by, thing) -> by.get(thing.id() + "/content")));
    }

    private static String added(RequestSpecification by, String file) {
        return AttachmentGiven.unscanned(by, file);
    }
}
