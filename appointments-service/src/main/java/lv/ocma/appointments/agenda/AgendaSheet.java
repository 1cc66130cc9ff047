package lv.ocma.appointments.agenda;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The agenda on paper: one table that a screen reader reads and a printer prints, for a day without computers (R4). */
final class AgendaSheet {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private static final Map<String, String> TITLES =
            Map.of("lv", "Dienas kārtība", "en", "Agenda", "ru", "Повестка дня");

    private static final Map<String, String> LIVE = Map.of(
            "lv", "Dzīvajai rindai nodotie laiki (lodziņš)",
            "en", "Times given to the live queue (counter)",
            "ru", "Время, переданное живой очереди (окно)");

    private static final Map<String, String[]> HEADS = Map.of(
            "lv",
            new String[] {
                "Laiks", "Numurs", "Stāvoklis", "Atsauce", "Vārds", "Pakalpojumi", "Valoda", "Lodziņš", "Atzīmes"
            },
            "en",
            new String[] {"Time", "Number", "State", "Reference", "Name", "Services", "Language", "Counter", "Flags"},
            "ru",
            new String[] {"Время", "Номер", "Состояние", "Ссылка", "Имя", "Услуги", "Язык", "Окно", "Отметки"});

    private AgendaSheet() {}

    static String of(AgendaView agenda, String language) {
        var title = escaped(TITLES.getOrDefault(language, "") + ": " + agenda.place() + ", " + agenda.day());
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(language)
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(title)
                .append("</title><style>body{font-family:sans-serif}table{border-collapse:collapse;width:100%}")
                .append(
                        "th,td{border:1px solid #333;padding:.3em;text-align:left;vertical-align:top}thead{display:table-header-group}")
                .append("tr{break-inside:avoid}</style></head><body><h1>")
                .append(title)
                .append("</h1><table><thead><tr>");
        for (var head : HEADS.getOrDefault(language, new String[0])) {
            page.append("<th scope=\"col\">").append(head).append("</th>");
        }
        page.append("</tr></thead><tbody>\n");
        agenda.visits().forEach(visit -> add(page, visit));
        page.append("</tbody></table>");
        if (!agenda.live().isEmpty()) {
            page.append("<h2>").append(escaped(LIVE.getOrDefault(language, ""))).append("</h2><ul>\n");
            agenda.live().forEach(time -> add(page, time));
            page.append("</ul>");
        }
        return page.append("</body></html>\n").toString();
    }

    private static void add(StringBuilder page, AgendaView.Live time) {
        page.append("<li>")
                .append(time.from().format(TIME))
                .append("–")
                .append(time.to().format(TIME))
                .append(time.counter() == null ? "" : ": " + time.counter())
                .append("</li>\n");
    }

    private static void add(StringBuilder page, AgendaView.Line visit) {
        page.append("<tr><th scope=\"row\">")
                .append(visit.start() == null ? "" : visit.start().format(TIME))
                .append("</th>");
        cell(page, visit.number());
        cell(page, visit.state());
        cell(page, visit.reference());
        cell(page, visit.name());
        cell(page, String.join(", ", visit.services()));
        cell(page, visit.language());
        cell(page, visit.counter() == null ? null : visit.counter().toString());
        cell(page, String.join(", ", visit.flags()));
        page.append("</tr>\n");
    }

    private static void cell(StringBuilder page, @Nullable String text) {
        page.append("<td>").append(text == null ? "" : escaped(text)).append("</td>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
