package lv.ocma.complaints.mailbox;

import java.util.List;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Thing;

/** Rows of the access matrix for mails. */
public final class MailRows {

    private MailRows() {}

    /** @param place where the scene's employees work */
    public static List<AccessRow> of(String place) {
        return List.of(AccessRow.on(
                List.of(Thing.ofPlace("what is no case at a place", place)),
                "listMailsAside",
                200,
                (by, thing) -> by.queryParam("place", thing.id()).get("/v1/mails-aside")));
    }
}
