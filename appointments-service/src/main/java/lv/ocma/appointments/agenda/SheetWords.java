package lv.ocma.appointments.agenda;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words of a printed agenda in one language: who reads it has no screen at hand that explains codes. What has no word yet stands as it is.
 *
 * @param codes of states and flags
 */
record SheetWords(
        String title, String printed, String live, String minutesLater, List<String> heads, Map<String, String> codes) {

    private static final List<String> CODES = List.of(
            "BOOKED",
            "LATE",
            "WAITING",
            "CALLED",
            "SERVING",
            "PARKED",
            "DONE",
            "PRIORITY",
            "ACCESSIBILITY",
            "INTERPRETER",
            "INCIDENT",
            "OUTSIDE_HOURS",
            "UNSERVED",
            "ENTERED_LATER");

    private static final SheetWords LV = new SheetWords(
            "Dienas kārtība",
            "Izdrukāts",
            "Dzīvajai rindai nodotie laiki (lodziņš)",
            "kavējas {minutes} min",
            List.of(
                    "Laiks",
                    "Ieradās",
                    "Numurs",
                    "Stāvoklis",
                    "Atsauce",
                    "Vārds",
                    "Pakalpojumi",
                    "Valoda",
                    "Lodziņš",
                    "Atzīmes"),
            codes(
                    "pieteikts",
                    "kavējas",
                    "gaida",
                    "izsaukts",
                    "tiek apkalpots",
                    "atlikts",
                    "pabeigts",
                    "priekšroka",
                    "vajadzīga piekļūstamība",
                    "vajadzīgs tulks",
                    "brīdināts",
                    "ārpus darba laika",
                    "nav lodziņa, kas apkalpo",
                    "ievadīts vēlāk"));

    private static final SheetWords EN = new SheetWords(
            "Agenda",
            "Printed",
            "Times given to the live queue (counter)",
            "{minutes} min late",
            List.of(
                    "Time",
                    "Arrived",
                    "Number",
                    "State",
                    "Reference",
                    "Name",
                    "Services",
                    "Language",
                    "Counter",
                    "Flags"),
            codes(
                    "booked",
                    "late",
                    "waiting",
                    "called",
                    "being served",
                    "put aside",
                    "done",
                    "priority",
                    "accessibility needed",
                    "interpreter needed",
                    "warned",
                    "outside the hours",
                    "no counter serves it",
                    "entered later"));

    private static final SheetWords RU = new SheetWords(
            "Повестка дня",
            "Напечатано",
            "Время, переданное живой очереди (окно)",
            "опаздывает на {minutes} мин",
            List.of(
                    "Время",
                    "Прибытие",
                    "Номер",
                    "Состояние",
                    "Номер записи",
                    "Имя",
                    "Услуги",
                    "Язык",
                    "Окно",
                    "Отметки"),
            codes(
                    "записан",
                    "опаздывает",
                    "ждёт",
                    "вызван",
                    "обслуживается",
                    "отложен",
                    "завершён",
                    "приоритет",
                    "нужна доступность",
                    "нужен переводчик",
                    "предупреждён",
                    "вне часов работы",
                    "нет окна для обслуживания",
                    "внесён позже"));

    static SheetWords of(String language) {
        return switch (language) {
            case "en" -> EN;
            case "ru" -> RU;
            default -> LV;
        };
    }

    String code(String code) {
        return codes.getOrDefault(code, code);
    }

    String delay(int minutes) {
        return minutesLater.replace("{minutes}", Integer.toString(minutes));
    }

    /** In the order of the list of codes. */
    private static Map<String, String> codes(String... words) {
        return IntStream.range(0, CODES.size()).boxed().collect(Collectors.toMap(CODES::get, at -> words[at]));
    }
}
