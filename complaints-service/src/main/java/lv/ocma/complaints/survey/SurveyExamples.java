package lv.ocma.complaints.survey;

/** Requests and answers as the API reference shows them. */
final class SurveyExamples {

    private static final String TOKEN = "\"token\":\"AOqvbVJQzKQnRmRyZGTQk3uQ6cl0qo2hJkfbbS1nR0c\"";
    private static final String SCORE =
            "{\"mean\":4.25,\"satisfied\":0.8,\"satisfiedFrom\":0.6524,\"satisfiedTo\":0.895}";

    static final String SURVEY = """
            {"id":"visit","introduction":{"lv":"Lūdzam novērtēt Jūsu apmeklējumu.","en":"Please rate your visit.","ru":"Просим оценить Ваше посещение."},\
            "questions":[{"id":"overall","kind":"RATING","required":true,"text":{"lv":"Kā Jūs kopumā vērtējat saņemto pakalpojumu?",\
            "en":"How do you rate the service overall?","ru":"Как Вы в целом оцениваете полученную услугу?"},\
            "lowest":{"lv":"Ļoti slikti","en":"Very poor","ru":"Очень плохо"},"highest":{"lv":"Ļoti labi","en":"Very good","ru":"Очень хорошо"}}]}""";
    static final String NEW = "{" + TOKEN
            + ",\"overall\":5,\"easy\":4,\"clear\":5,\"onTime\":3,\"remark\":\"Paldies, viss bija saprotami!\"}";
    static final String TAKEN = "{\"shownFrom\":\"2027-01-24\"}";
    static final String REFUSAL = "{" + TOKEN + "}";
    static final String REFUSED = "{\"refused\":true}";
    static final String RESULTS =
            "{\"items\":[{\"place\":\"riga-3\",\"service\":\"passport\",\"severalServices\":false,\"month\":\"2026-10\",\"answers\":40,\"overall\":"
                    + SCORE + ",\"easy\":" + SCORE + ",\"clear\":" + SCORE + ",\"onTime\":" + SCORE
                    + "}],\"next\":null}";
    static final String REMARKS =
            "{\"items\":[{\"place\":\"riga-3\",\"month\":\"2026-10\",\"remark\":\"Paldies, viss bija saprotami!\"}],\"next\":null}";

    private SurveyExamples() {}
}
