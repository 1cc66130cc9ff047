package lv.ocma.appointments.visit;

import java.util.Map;

/** What becomes of a booked time whose customer says that they come late (C2). */
enum DelayOutcome {
    KEPT,
    MOVED,
    RELEASED;

    /** @param kept up to which delay the time is kept, in minutes */
    Map<String, String> rule(int kept) {
        return switch (this) {
            case KEPT ->
                Map.of(
                        "lv",
                        "Līdz %d minūšu kavējumam laiks paliek jūsu.".formatted(kept),
                        "en",
                        "Up to a delay of %d minutes the time stays yours.".formatted(kept),
                        "ru",
                        "При опоздании до %d минут время остаётся за вами.".formatted(kept));
            case MOVED ->
                Map.of(
                        "lv",
                        "Ja kavējums pārsniedz %d minūtes, vizīti pārceļ uz nākamo brīvo laiku tajā pašā dienā četru stundu laikā."
                                .formatted(kept),
                        "en",
                        "With a delay of more than %d minutes the visit is moved to the next free time of the same day within four hours."
                                .formatted(kept),
                        "ru",
                        "При опоздании более чем на %d минут визит переносится на ближайшее свободное время того же дня в течение четырёх часов."
                                .formatted(kept));
            case RELEASED ->
                Map.of(
                        "lv",
                        "Ja kavējums pārsniedz %d minūtes un tajā dienā četru stundu laikā brīva laika nav, ierodoties jūs gaidāt dzīvajā rindā."
                                .formatted(kept),
                        "en",
                        "With a delay of more than %d minutes, and no free time that day within four hours, you wait in the live queue when you come."
                                .formatted(kept),
                        "ru",
                        "При опоздании более чем на %d минут, если в этот день в течение четырёх часов свободного времени нет, по приходе вы ждёте в живой очереди."
                                .formatted(kept));
        };
    }
}
