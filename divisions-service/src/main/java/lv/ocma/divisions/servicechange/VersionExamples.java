package lv.ocma.divisions.servicechange;

/** Examples of the API document; the data is invented. */
final class VersionExamples {

    static final String NEW = """
            {"validFrom": "2027-02-01", "name": {"lv": "Pases izsniegšana", "en": "Issue of a passport", "ru": null},
             "description": {"lv": "Izdomāts apraksts.", "en": "An invented description.", "ru": null},
             "personalVisit": true, "visit": {"minutesPerPerson": 20}, "requestedAtOffice": true,
             "requestChannels": [{"channel": "IN_PERSON"}], "receiptChannels": ["IN_PERSON"], "collectedElsewhere": true,
             "fees": [{"price": {"amount": "55.00", "currency": "EUR"}, "workingDays": 10, "validFrom": "2027-02-01", "source": "invented"}],
             "executionWorkingDays": [10, 2],
             "refusalGrounds": [{"code": "EXAMPLE_GROUND", "text": {"lv": "Izdomāts pamats", "en": "An invented ground", "ru": "Вымышленное основание"},
               "enactment": {"title": {"lv": "Izdomāts likums", "en": "An invented law", "ru": null}, "section": "1"}, "source": "invented"}],
             "dispute": {"authority": "ocma", "period": "P1M", "source": "invented"},
             "sources": ["invented"]}
            """;

    static final String PREVIEW = """
            {"differences": [
              {"pointer": "#/fees/0/price/amount", "before": "50.00", "after": "55.00"},
              {"pointer": "#/visit/minutesPerPerson", "before": "15", "after": "20"}],
             "versions": [
              {"id": "01a21303-4d5c-7c1c-a94a-1a6df2b7b001", "validFrom": null, "validTo": "2027-01-31"},
              {"id": null, "validFrom": "2027-02-01", "validTo": null}]}
            """;

    private VersionExamples() {}
}
