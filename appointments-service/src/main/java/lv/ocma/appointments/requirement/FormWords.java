package lv.ocma.appointments.requirement;

import java.util.Map;

/** Titles of what is asked, in the three languages. */
final class FormWords {

    static final Map<String, String> FORM = words("Vizītes pieteikums", "Booking of a visit", "Запись на визит");
    static final Map<String, String> SLOT = words("Brīvais laiks", "Free time", "Свободное время");
    static final Map<String, String> HOLD = words(
            "Aizturēts laiks, ja nav norādīts brīvais",
            "Time that is held, where no free one is told",
            "Удержанное время, если не указано свободное");
    static final Map<String, String> PERSONS = words("Personu skaits", "Number of persons", "Число лиц");
    static final Map<String, String> CONTACT = words(
            "Saziņa: pietiek ar e-pastu vai tālruni",
            "Contact: an e-mail or a phone number is enough",
            "Контакт: достаточно эл. почты или телефона");
    static final Map<String, String> NAME = words("Vārds un uzvārds", "Name", "Имя и фамилия");
    static final Map<String, String> EMAIL = words("E-pasts", "E-mail", "Эл. почта");
    static final Map<String, String> PHONE = words(
            "Tālrunis; ārvalstu numuram ar valsts kodu",
            "Phone; one from abroad with its country code",
            "Телефон; зарубежный — с кодом страны");
    static final Map<String, String> LANGUAGE = words("Saziņas valoda", "Language of the messages", "Язык сообщений");
    static final Map<String, String> INTERPRETER =
            words("Vajadzīgs tulks", "An interpreter is needed", "Нужен переводчик");
    static final Map<String, String> ACCESSIBILITY =
            words("Kas vajadzīgs piekļūstamībai", "What is needed for access", "Что нужно для доступности");
    static final Map<String, String> COMPANY = words(
            "Uzņēmums, ja vizīte ir tā vajadzībām",
            "Company, where the visit is for one",
            "Предприятие, если визит для него");
    static final Map<String, String> REGISTRATION_NUMBER =
            words("Reģistrācijas numurs", "Registration number", "Регистрационный номер");
    static final Map<String, String> COMPANY_NAME = words("Nosaukums", "Name of the company", "Название");

    static final Map<String, String> CALLER = words("Tikai darbiniekiem", "For staff only", "Только для сотрудников");

    private FormWords() {}

    private static Map<String, String> words(String lv, String en, String ru) {
        return Map.of("lv", lv, "en", en, "ru", ru);
    }
}
