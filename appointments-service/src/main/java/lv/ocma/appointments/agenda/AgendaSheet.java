package lv.ocma.appointments.agenda;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The agenda on paper: one table that a screen reader reads and a printer prints, for a day without computers (R4). */
final class AgendaSheet {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy.");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy. HH:mm");

    private AgendaSheet() {}

    /**
     * @param place what it is called
     * @param services what they are called, by id
     */
    static String of(AgendaView agenda, String language, String place, Map<String, String> services) {
        var words = SheetWords.of(language);
        var title = escaped(words.title() + ": " + place + ", " + agenda.day().format(DAY));
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(language)
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(title)
                .append("</title><style>body{font-family:sans-serif}table{border-collapse:collapse;width:100%}")
                .append(
                        "th,td{border:1px solid #333;padding:.3em;text-align:left;vertical-align:top}thead{display:table-header-group}")
                .append("tr{break-inside:avoid}</style></head><body><h1>")
                .append(title)
                .append("</h1><p>")
                .append(escaped(words.printed() + ": " + agenda.at().format(MOMENT)))
                .append("</p><p>")
                .append(escaped(counts(agenda, words)))
                .append("</p><table><thead><tr>");
        for (var head : words.heads()) {
            page.append("<th scope=\"col\">").append(head).append("</th>");
        }
        page.append("</tr></thead><tbody>\n");
        agenda.visits().forEach(visit -> add(page, visit, words, services));
        page.append("</tbody></table>");
        if (!agenda.live().isEmpty()) {
            page.append("<h2>").append(escaped(words.live())).append("</h2><ul>\n");
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

    private static String counts(AgendaView agenda, SheetWords words) {
        return agenda.counts().entrySet().stream()
                .map(count -> words.code(count.getKey()) + ": " + count.getValue())
                .collect(Collectors.joining("; "));
    }

    private static void add(StringBuilder page, AgendaView.Line visit, SheetWords words, Map<String, String> services) {
        page.append("<tr><th scope=\"row\">")
                .append(visit.start() == null ? "" : visit.start().format(TIME))
                .append("</th>");
        cell(page, visit.arrived() == null ? null : visit.arrived().format(TIME));
        cell(page, visit.number());
        cell(page, words.code(visit.state()) + (visit.delay() == null ? "" : ", " + words.delay(visit.delay())));
        cell(page, visit.reference());
        cell(
                page,
                Stream.of(visit.name(), visit.company())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("; ")));
        cell(page, joined(visit.services(), service -> services.getOrDefault(service, service)));
        cell(page, visit.language());
        cell(page, visit.counter() == null ? null : visit.counter().toString());
        cell(page, joined(visit.flags(), words::code));
        page.append("</tr>\n");
    }

    private static String joined(List<String> all, UnaryOperator<String> said) {
        return all.stream().map(said).collect(Collectors.joining(", "));
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
