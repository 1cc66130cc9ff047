package lv.ocma.divisions.hourschange;

/** Examples of the API document; the data is invented. */
final class ChangeExamples {

    static final String NEW_SCHEDULE = """
            {"places": ["talsi"], "reason": {"lv": "Jauns darba laiks", "en": "New opening hours", "ru": "Новое время работы"},
             "schedules": [{"validFrom": "2027-01-04", "rules": [
               {"weekdays": ["WEDNESDAY"], "ordinals": [2], "intervals": []},
               {"weekdays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY"], "intervals": [
                 {"opens": "09:00", "closes": "12:30"}, {"opens": "13:15", "closes": "16:30", "byAppointment": true}]},
               {"weekdays": ["FRIDAY"], "everyNthWeek": {"weeks": 2, "countedFrom": "2027-01-04"}, "season": {"first": "05-01", "last": "08-31"},
                "intervals": [{"opens": "09:00", "closes": "14:00"}]}]}]}
            """;

    static final String NEW_CLOSED = """
            {"places": ["talsi"], "reason": {"lv": "Remonts", "en": "Repairs", "ru": "Ремонт"},
             "exceptions": [{"from": "2027-02-01", "to": "2027-02-03", "kind": "CLOSED"}]}
            """;

    static final String NEW_PRE_HOLIDAY = """
            {"allPlaces": true, "reason": {"lv": "Pirmssvētku diena", "en": "Day before a holiday", "ru": "Предпраздничный день"},
             "preHolidays": [{"date": "2026-12-23", "closesEarlierByMinutes": 60}]}
            """;

    static final String NEW_UNDOING = """
            {"reason": {"lv": "Remonts atcelts", "en": "The repairs are called off", "ru": "Ремонт отменён"}}
            """;

    static final String DRAFT = """
            {"id": "01a21303-4d5c-7c1c-a94a-1a6df2b7a001", "status": "DRAFT", "undoes": null, "undoneBy": null,
             "allPlaces": false, "places": ["talsi"], "reason": {"lv": "Remonts", "en": "Repairs", "ru": "Ремонт"},
             "schedules": [], "exceptions": [{"from": "2027-02-01", "to": "2027-02-03", "kind": "CLOSED"}], "preHolidays": [],
             "madeBy": "6e1f3c52-0f0e-4c43-8d26-0d9a5f6f0a11", "madeAt": "2026-11-25T14:00:00+02:00", "publishedBy": null, "publishedAt": null,
             "actions": ["publication", "deletion"]}
            """;

    static final String PUBLISHED = """
            {"id": "01a21303-4d5c-7c1c-a94a-1a6df2b7a001", "status": "PUBLISHED", "undoes": null, "undoneBy": null,
             "allPlaces": false, "places": ["talsi"], "reason": {"lv": "Remonts", "en": "Repairs", "ru": "Ремонт"},
             "schedules": [], "exceptions": [{"from": "2027-02-01", "to": "2027-02-03", "kind": "CLOSED"}], "preHolidays": [],
             "madeBy": "6e1f3c52-0f0e-4c43-8d26-0d9a5f6f0a11", "madeAt": "2026-11-25T14:00:00+02:00", "publishedBy": "6e1f3c52-0f0e-4c43-8d26-0d9a5f6f0a11", "publishedAt": "2026-11-25T14:05:00+02:00",
             "actions": ["undoing"]}
            """;

    static final String UNDOING = """
            {"id": "01a21303-4d5c-7c1c-a94a-1a6df2b7a002", "status": "DRAFT", "undoes": "01a21303-4d5c-7c1c-a94a-1a6df2b7a001", "undoneBy": null,
             "allPlaces": false, "places": ["talsi"], "reason": {"lv": "Remonts atcelts", "en": "The repairs are called off", "ru": "Ремонт отменён"},
             "schedules": [], "exceptions": [], "preHolidays": [],
             "madeBy": "6e1f3c52-0f0e-4c43-8d26-0d9a5f6f0a11", "madeAt": "2026-11-25T15:00:00+02:00", "publishedBy": null, "publishedAt": null,
             "actions": ["publication", "deletion"]}
            """;

    static final String LISTED = "{\"items\": [" + PUBLISHED + "], \"next\": null}";

    static final String PREVIEW = """
            {"items": [
              {"before": {"place": "talsi", "date": "2027-02-01", "open": true, "intervals": [{"opens": "09:00", "closes": "16:30", "byAppointment": false}],
                 "reason": {"kind": "REGULAR", "text": {"lv": "Parastais pieņemšanas laiks", "en": "Regular reception hours", "ru": "Обычное время приёма"}},
                 "standsFor": null, "assumed": false, "hoursSource": "OCMA Customer Service Standard", "movedWorkingDaysKnown": true},
               "after": {"place": "talsi", "date": "2027-02-01", "open": false, "intervals": [],
                 "reason": {"kind": "EXCEPTION", "text": {"lv": "Remonts", "en": "Repairs", "ru": "Ремонт"}},
                 "standsFor": null, "assumed": false, "hoursSource": "OCMA, change of hours 01a21303-4d5c-7c1c-a94a-1a6df2b7a001", "movedWorkingDaysKnown": true}}],
             "next": null, "cutOffAfter": null}
            """;

    private ChangeExamples() {}
}
