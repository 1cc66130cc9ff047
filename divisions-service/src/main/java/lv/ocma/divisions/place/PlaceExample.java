package lv.ocma.divisions.place;

/** A place in the API document: alone, and as an item of the list, which has members of its own beside it. */
public final class PlaceExample {

    public static final String MEMBERS = """
            "id": "riga-3", "kind": "DIVISION", "parent": null, "name": {"lv": "Rīgas 3. nodaļa", "en": "Riga 3rd Division", "ru": null},
             "address": null, "location": null, "phones": null, "emails": null, "webPage": "https://pmlp.gov.lv/en/branch/riga-3rd-division",
             "admission": ["LIVE_QUEUE", "APPOINTMENT"],
             "accessibility": {"text": {"lv": null, "en": "Suitable for receiving services for persons in wheelchairs.", "ru": null}, "source": "https://pmlp.gov.lv/en/branch/riga-3rd-division",
              "features": {"wheelchair": null, "babyCarriage": null, "disabledParking": null, "stepFreeEntrance": null, "lift": null, "accessibleToilet": null, "hearingLoop": null, "tactileGuidance": null, "signLanguage": null}},
             "collectsDocumentsMadeElsewhere": null, "services": null, "counters": [{"id": "riga-3/1", "number": 1, "assumed": true, "label": {"lv": null, "en": null, "ru": null}, "accessible": null, "services": null, "validFrom": null, "validTo": null}],
             "houseRules": {"text": {"lv": "Netraucējiet citus klientus.", "en": "Do not disturb other customers.", "ru": "Не мешайте другим клиентам."}, "translated": ["lv", "ru"], "source": "OCMA Customer Service Standard"},
             "languages": ["lv"], "rightToComplain": {"text": {"lv": "Sūdzības izskata.", "en": "Complaints are examined.", "ru": "Жалобы рассматриваются."}, "translated": ["lv", "ru"], "source": "OCMA Customer Service Standard"},
             "note": null, "operator": null, "helpsWith": null, "closedFrom": null, "sources": ["OCMA Customer Service Standard"], "unverified": []""";

    static final String PLACE = "{" + MEMBERS + "}";

    public static final String OFFICES = """
            {"@context": {"@vocab": "https://schema.org/"}, "@graph": [
              {"@id": "https://api.ocma.example/v1/places/riga-1", "@type": "GovernmentOffice", "identifier": "riga-1"}]}
            """;

    public static final String TABLE = """
            id,kind,parent,name_lv,name_en,name_ru,thoroughfare,post_name,post_code,country,latitude,longitude,phones,emails,web_page,admission,accessibility_lv,accessibility_en,accessibility_ru,accessibility_source,collects_documents_made_elsewhere,counters,counters_assumed,house_rules_lv,house_rules_en,house_rules_ru,house_rules_translated,house_rules_source,note_lv,note_en,note_ru,sources,accessible,not_accessible,languages,right_to_complain_lv,right_to_complain_en,right_to_complain_ru,operator,helps_with_lv,helps_with_en,helps_with_ru,unverified
            riga-1,DIVISION,,Rīgas 1. nodaļa,Riga 1st Division,,,,,,,,,,,,,,,,,8,true,Netraucējiet citus klientus.,Do not disturb other customers.,Не мешайте другим клиентам.,lv|ru,OCMA Customer Service Standard,,,,OCMA Customer Service Standard,,,lv,,Complaints are examined.,,,,,,
            """;

    private PlaceExample() {}
}
