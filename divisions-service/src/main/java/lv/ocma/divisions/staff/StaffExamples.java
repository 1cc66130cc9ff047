package lv.ocma.divisions.staff;

/** Examples of the API document; the people are invented. */
final class StaffExamples {

    static final String MEMBER = """
            {"id": "01a21303-4d5c-7c1c-a94a-1a6df2b7b001", "givenName": "Līga", "familyName": "Klerke",
             "position": {"lv": "Inspektore", "en": "Inspector", "ru": "Инспектор"},
             "unit": {"lv": "Rīgas 3. nodaļa", "en": "Riga 3rd Division", "ru": null}, "place": "riga-3",
             "phone": "+37167000000", "badge": "R3-001", "invented": true}
            """;

    static final String LISTED = "{\"items\": [" + MEMBER + "], \"next\": null}";

    static final String NEW = """
            {"givenName": "Līga", "familyName": "Klerke", "position": {"lv": "Inspektore", "en": "Inspector", "ru": "Инспектор"},
             "place": "riga-3", "phone": "+37167000000", "email": "liga.klerke@example.org", "badge": "R3-001",
             "superior": "01a21303-4d5c-7c1c-a94a-1a6df2b7b002", "account": "clerk-riga-3", "employedFrom": "2026-12-01"}
            """;

    static final String RECORD = """
            {"id": "01a21303-4d5c-7c1c-a94a-1a6df2b7b001", "status": "EMPLOYED", "givenName": "Līga", "familyName": "Klerke",
             "position": {"lv": "Inspektore", "en": "Inspector", "ru": "Инспектор"}, "unit": {"lv": null, "en": null, "ru": null},
             "place": "riga-3", "phone": "+37167000000", "email": "liga.klerke@example.org", "badge": "R3-001",
             "superior": "01a21303-4d5c-7c1c-a94a-1a6df2b7b002", "answersToToday": "01a21303-4d5c-7c1c-a94a-1a6df2b7b002",
             "standIns": [{"id": "01a21303-4d5c-7c1c-a94a-1a6df2b7c001", "standIn": "01a21303-4d5c-7c1c-a94a-1a6df2b7b003", "firstDay": "2026-12-21", "lastDay": "2026-12-31"}],
             "standsInToday": [], "account": "clerk-riga-3", "subject": "0c3a0000-0000-4000-8000-000000000003",
             "employedFrom": "2026-12-01", "employedUntil": null, "leftAt": null, "erasedAt": null, "invented": true,
             "actions": ["change", "leaving", "deputies"]}
            """;

    static final String RECORDS = "{\"items\": [" + RECORD + "], \"next\": null}";

    static final String LEAVING = """
            {"lastDay": "2026-12-31"}
            """;

    static final String AT_ONCE = """
            {"atOnce": true}
            """;

    static final String DEPUTY = """
            {"standIn": "01a21303-4d5c-7c1c-a94a-1a6df2b7b003", "firstDay": "2026-12-21", "lastDay": "2026-12-31"}
            """;

    private StaffExamples() {}
}
