package lv.ocma.complaints.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.ocma.complaints.place.Place;
import lv.ocma.complaints.place.Places;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;

/** What the employee who answers says, with their unit and name (T1, T3). */
@ApplicationScoped
class CallScripts {

    private static final String OFFICIAL = "lv";

    private final Phrases phrases;
    private final Places places;
    private final Answering answering;

    CallScripts(Phrases phrases, Places places, Answering answering) {
        this.phrases = phrases;
        this.places = places;
        this.answering = answering;
    }

    /** One for each language of the office. */
    List<CallScriptView> of(String place, Caller caller) {
        var unit = places.find(place).orElseThrow(() -> new Invalid(Violation.parameter("place", "unknown-place")));
        places.requireWork(place, caller);
        var name = answering.require(caller).name();
        return phrases.all().stream().map(words -> script(words, unit, name)).toList();
    }

    private static CallScriptView script(Phrases.OfLanguage words, Place unit, String employee) {
        var ends = Stream.of(EarlyEnd.values())
                .map(reason -> new CallScriptView.EarlyEndWords(reason.name(), words.earlyEnd(reason)))
                .toList();
        return new CallScriptView(
                words.language(), words.greeting(name(unit, words.language()), employee), words.goodbye(), ends);
    }

    /** The official one where it has none in the language. */
    private static String name(Place unit, String language) {
        Map<String, String> names = unit.name();
        return names.getOrDefault(language, names.getOrDefault(OFFICIAL, unit.id()));
    }
}
