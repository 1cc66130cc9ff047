package lv.ocma.complaints.attachment;

/** Requests and answers as the API reference shows them; all persons are invented. */
final class AttachmentExamples {

    static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    static final String NAME = "attachment; filename*=UTF-8''pase.pdf";
    static final String BEGINS = "%PDF-1.6";

    private static final String WHAT = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2e01","name":"pase.pdf","kind":"PDF","mediaType":"application/pdf","size":18230,\
            "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",""";

    static final String ADDED = WHAT
            + "\"status\":\"QUARANTINED\",\"addedAt\":\"2026-11-27T09:05:00+02:00\",\"addedBy\":null,\"scannedAt\":null,\"finding\":null}";
    static final String CLEAN = WHAT
            + "\"status\":\"CLEAN\",\"addedAt\":\"2026-11-27T09:05:00+02:00\",\"addedBy\":null,\"scannedAt\":\"2026-11-27T09:05:02+02:00\",\"finding\":null}";
    static final String LISTED = "{\"items\":[" + CLEAN + "],\"next\":null}";

    private AttachmentExamples() {}
}
