package lv.ocma.divisions.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The description of a service, and where no source gives one, or of a fee, what is known of it in sentences: the vocabulary asks for it. Each language
 * tells what is known in it; nothing is translated and nothing added. What tells one fee from another is told in each language: where it
 * is not known in that one, in one in which it is, marked so.
 */
final class ServiceDescription {

    private static final Texts AUTHORITY = new Texts("Iestāde", "Authority", "Учреждение");
    private static final Texts VISIT = new Texts("Apmeklējums", "Visit", "Посещение");
    private static final Texts BRING = new Texts("Līdzi jāņem", "To bring", "Взять с собой");
    private static final Texts TERMS = new Texts("Termiņi", "Time limits", "Сроки");
    private static final Texts APPEAL = new Texts("Apstrīdēšana", "To dispute", "Оспаривание");
    private static final Texts EXECUTION = new Texts("Izpilde darba dienās", "Working days", "Рабочих дней");
    private static final Texts FROM = new Texts("Spēkā no", "Valid from", "Действует с");
    private static final Texts TO = new Texts("Spēkā līdz", "Valid to", "Действует до");
    private static final String SENTENCE = ". ";

    private final Map<String, List<String>> parts = new LinkedHashMap<>();

    private ServiceDescription() {}

    static Map<String, String> of(ServiceView service, Map<String, String> authority) {
        var described = Texts.orUnknown(service.description()).known();
        if (!described.isEmpty()) {
            return described;
        }
        var description = new ServiceDescription();
        description.add(service.name());
        AUTHORITY.known().forEach((language, label) -> {
            if (authority.containsKey(language)) {
                description.add(language, label + ": " + authority.get(language));
            }
        });
        description.add(VISIT, service.visit().note());
        description.add(BRING, service.bring());
        description.add(TERMS, service.terms());
        description.add(APPEAL, service.appeal());
        return description.inLanguagesOf(service.name());
    }

    static Map<String, String> of(ServiceView.FeeView fee) {
        var description = new ServiceDescription();
        Stream.of(fee.subject(), fee.relief(), fee.term(), fee.unit())
                .filter(Objects::nonNull)
                .forEach(description::addEverywhere);
        description.addValue(EXECUTION, fee.workingDays());
        description.addValue(FROM, fee.validFrom());
        description.addValue(TO, fee.validTo());
        return description.written();
    }

    private void add(@Nullable Texts texts) {
        Texts.orUnknown(texts).known().forEach(this::add);
    }

    private void addEverywhere(Texts texts) {
        for (var language : FROM.known().keySet()) {
            texts.in(language)
                    .ifPresent(wording -> add(
                            language,
                            wording.language().equals(language)
                                    ? wording.text()
                                    : "[" + wording.language() + "] " + wording.text()));
        }
    }

    private void add(Texts label, @Nullable Texts texts) {
        var labels = label.known();
        Texts.orUnknown(texts).known().forEach((language, text) -> add(language, labels.get(language) + ": " + text));
    }

    private void addValue(Texts label, @Nullable Object value) {
        if (value != null) {
            label.known().forEach((language, text) -> add(language, text + ": " + value));
        }
    }

    private void add(String language, String part) {
        parts.computeIfAbsent(language, any -> new ArrayList<>()).add(part);
    }

    /** A language in which not even the name is known would tell of the authority of something. */
    private Map<String, String> inLanguagesOf(Texts name) {
        parts.keySet().retainAll(name.known().keySet());
        return written();
    }

    private Map<String, String> written() {
        var written = new LinkedHashMap<String, String>();
        parts.forEach((language, sentences) -> written.put(language, String.join(SENTENCE, sentences)));
        return written;
    }
}
