package lv.ocma.appointments.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import lv.ocma.appointments.place.Places;
import lv.ocma.appointments.service.Services;
import lv.ocma.platform.request.Languages;

/** Puts the names of place and services on the sheet: ids are for programs. */
@ApplicationScoped
class AgendaPrinter {

    private final Places places;
    private final Services services;

    AgendaPrinter(Places places, Services services) {
        this.places = places;
        this.services = services;
    }

    String print(AgendaView agenda, String language) {
        var ids = agenda.visits().stream()
                .flatMap(visit -> visit.services().stream())
                .collect(Collectors.toSet());
        var names = services.names(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, service -> said(service.getValue(), language, service.getKey())));
        return AgendaSheet.of(
                agenda, language, said(places.words(agenda.place()).name(), language, agenda.place()), names);
    }

    /** In the official language where there is nothing in the one asked for. */
    private static String said(Map<String, String> words, String language, String id) {
        var official = words.get(Languages.ALL.getFirst());
        var said = words.getOrDefault(language, official);
        return said == null ? id : said;
    }
}
