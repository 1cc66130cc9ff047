package lv.ocma.divisions.catalogue;

/** A service in the API document. */
public final class ServiceExample {

    public static final String SERVICE = """
            {"id": "passport", "name": {"lv": "Pases izsniegšana", "en": "Issue of a passport", "ru": null}, "bookable": true, "personalVisit": true,
             "visit": {"note": null, "minutesPerPerson": 15, "assumed": true}, "requestedAtOffice": true, "submittedTo": null,
             "requestChannels": [{"channel": "IN_PERSON", "limitation": null}], "collectedElsewhere": true,
             "identityDocument": {"lv": null, "en": "previous personal identification document shown and handed in on receipt", "ru": null},
             "bring": {"lv": "Iepriekšējais personu apliecinošais dokuments.", "en": "Your previous identity document.", "ru": "Предыдущий документ."},
             "fees": [{"price": {"amount": "50.00", "currency": "EUR"}, "workingDays": 10, "term": null, "relief": null, "subject": null, "unit": null, "channel": null, "validFrom": "2026-01-01", "validTo": null, "source": "https://likumi.lv/ta/en/en/id/244579"}],
             "executionWorkingDays": [10, 2], "longestWorkingDays": null, "terms": null, "appeal": null, "caution": null,
             "sources": ["https://www.pmlp.gov.lv/en/services/passports-and-identity"],
             "kind": "SERVICE", "description": null, "translated": [], "receiptChannels": ["IN_PERSON"],
             "legalReferences": [{"title": {"lv": "Ministru kabineta 2012. gada 21. februāra noteikumi Nr. 133", "en": "Cabinet Regulation No. 133 of 21 February 2012", "ru": null}, "section": null, "link": "https://likumi.lv/ta/en/en/id/244579", "validFrom": null, "validTo": null, "source": "https://www.pmlp.gov.lv/en/services/passports-and-identity"}],
             "refusalGrounds": null,
             "dispute": {"authority": "ocma", "period": "P1M", "enactment": {"title": {"lv": "Administratīvā procesa likums", "en": "Administrative Procedure Law", "ru": null}, "section": "79", "link": null}, "assumed": true, "source": "Administrative Procedure Law, section 79"},
             "version": {"id": "01a21303-4d5c-7c1c-a94a-1a6df2b7b001", "validFrom": null, "validTo": null}}
            """;

    public static final String GRAPH = """
            {"@context": {"cpsv": "http://purl.org/vocab/cpsv#", "dct": "http://purl.org/dc/terms/", "PublicService": "cpsv:PublicService", "identifier": "dct:identifier"}, "@graph": [
              {"@id": "https://api.ocma.example/v1/services/passport", "@type": "PublicService", "identifier": "passport",
               "name": {"lv": "Pases izsniegšana", "en": "Issue of a passport"}, "description": {"lv": "Pases izsniegšana. Iestāde: Pilsonības un migrācijas lietu pārvalde"},
               "hasCompetentAuthority": "https://api.ocma.example/v1/places/hq",
               "hasChannel": [{"@id": "https://api.ocma.example/v1/services/passport#IN_PERSON", "@type": "Channel", "identifier": "passport/IN_PERSON",
                 "type": {"@id": "https://api.ocma.example/v1/services#IN_PERSON", "@type": "Concept", "notation": "IN_PERSON"}}],
               "hasCost": [{"@id": "https://api.ocma.example/v1/services/passport#fee-1", "@type": "Cost", "identifier": "passport/fee-1", "hasValue": "50.00",
                 "currency": {"@id": "http://publications.europa.eu/resource/authority/currency/EUR", "@type": "Concept"}}],
               "hasLegalResource": [{"@id": "https://likumi.lv/ta/en/en/id/244579", "@type": "LegalResource", "name": {"en": "Cabinet Regulation No. 133 of 21 February 2012"}}]},
              {"@id": "https://api.ocma.example/v1/places/hq", "@type": "PublicOrganisation", "preferredLabel": {"lv": "Pilsonības un migrācijas lietu pārvalde"},
               "spatial": {"@id": "http://publications.europa.eu/resource/authority/country/LVA", "@type": "AdministrativeUnit"}}]}
            """;

    public static final String TABLE = ServiceCsv.EXAMPLE;

    static final String GROUNDS = """
            {"service": "passport", "on": "2027-02-01", "items": [
              {"code": "EXAMPLE_GROUND", "text": {"lv": "Izdomāts pamats", "en": "An invented ground", "ru": "Вымышленное основание"},
               "enactment": {"title": {"lv": "Izdomāts likums", "en": "An invented law", "ru": "Вымышленный закон"}, "section": "1", "link": null},
               "validFrom": "2027-01-01", "validTo": null, "source": "invented"}], "next": null}
            """;

    static final String UNKNOWN_GROUNDS = """
            {"service": "passport", "on": "2026-11-26", "items": null, "next": null}
            """;

    private ServiceExample() {}
}
