package lv.ocma.complaints.casefile;

import java.time.Instant;
import java.util.UUID;
import lv.ocma.complaints.contact.ContactDetails;

/** A case that somebody invented has sent over a client. */
final class SomeCase {

    private SomeCase() {}

    static CaseFile of(Kind kind, Due due) {
        var details = new ContactDetails(null, "anna@example.com", null);
        var came = new Submission(
                kind,
                Channel.API,
                "a-place",
                "lv",
                Instant.parse("2026-11-27T08:00:00Z"),
                "Izdomāts",
                "Izdomāts",
                new Submitter(details, null, "front-end", null),
                null);
        var file = new CaseFile(UUID.randomUUID(), "S-2026-000001", came, null);
        file.counted(due);
        return file;
    }
}
