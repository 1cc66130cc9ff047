package lv.ocma.appointments.requirement;

/** Answers as the API reference shows them, shortened. */
final class RequirementExamples {

    static final String SCHEMA = """
            {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:ocma:booking-requirements:passport",\
            "title":"Vizītes pieteikums","x-titles":{"lv":"Vizītes pieteikums","en":"Booking of a visit","ru":"Запись на визит"},\
            "x-service":"passport","x-bring":{"lv":"Iepriekšējā pase","en":"The previous passport","ru":null},\
            "type":"object","required":["contact"],"oneOf":[{"required":["slot"]},{"required":["hold"]}],"additionalProperties":false,\
            "properties":{"slot":{"type":["string","null"],"maxLength":2000,"pattern":"^[A-Za-z0-9_-]+$"},"hold":{"type":["string","null"],"maxLength":200,"pattern":"^[^\\\\u0000]*$"},"contact":{"type":"object"},\
            "language":{"enum":["lv","en","ru",null]},\
            "interpreter":{"type":["boolean","null"]},"accessibility":{"type":["array","null"],"maxItems":8,"items":{"enum":["wheelchair","lift"]}},\
            "company":{"type":["object","null"]}}}""";

    private RequirementExamples() {}
}
