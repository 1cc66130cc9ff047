package lv.ocma.appointments.refusal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.appointments.catalogue.Letterhead;
import lv.ocma.platform.request.Languages;
import org.jspecify.annotations.Nullable;

/** A written refusal in the words of one language; facts and reasoning are as the employee wrote them. */
record DecisionText(String language, String title, List<Section> sections) {

    private static final String OFFICIAL = Languages.ALL.getFirst();

    /** @param heading empty where the lines speak for themselves */
    record Section(String heading, List<String> lines) {}

    /** The decision in the official language, and a translation behind it where the customer's language is another. */
    static List<DecisionText> of(Decision decision) {
        return Stream.of(OFFICIAL, decision.language())
                .distinct()
                .map(language -> new Writer(decision, language).written())
                .toList();
    }

    private static final class Writer {

        private final Decision decision;
        private final String language;
        private final Properties words = new Properties();

        Writer(Decision decision, String language) {
            this.decision = decision;
            this.language = language;
            var file = "/decision/" + language + ".properties";
            try (var reader = new InputStreamReader(
                    Objects.requireNonNull(DecisionText.class.getResourceAsStream(file), file),
                    StandardCharsets.UTF_8)) {
                words.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        DecisionText written() {
            var sections = new ArrayList<Section>();
            var translation = say("translation");
            if (!translation.isEmpty()) {
                sections.add(new Section("", List.of(translation)));
            }
            sections.add(section("institution", reached(decision.institution())));
            sections.add(section("unit", reached(decision.unit())));
            var addressee = decision.addressee();
            sections.add(section(
                    "addressee",
                    Stream.concat(
                                    Stream.of(
                                            addressee == null
                                                    ? say("addressee.unknown", Map.of("visit", decision.visit()))
                                                    : addressee),
                                    Stream.ofNullable(decision.address()))
                            .toList()));
            sections.add(section("date", List.of(date(decision.date()))));
            sections.add(section("visit", List.of(decision.visit())));
            sections.add(section("facts", decision.facts().lines().toList()));
            sections.add(section("reason", decision.reason().lines().toList()));
            sections.add(section(
                    "grounds", decision.grounds().stream().map(this::ground).toList()));
            sections.add(section(
                    "decision",
                    decision.refused().stream()
                            .map(each -> say(
                                    "refused",
                                    Map.of(
                                            "service",
                                            said(each.name(), each.service()),
                                            "person",
                                            Integer.toString(each.person()))))
                            .toList()));
            sections.add(section("dispute", dispute(decision.dispute())));
            sections.add(new Section("", List.of(say("signature"), say("received"))));
            return new DecisionText(language, say("title", Map.of("number", decision.number())), sections);
        }

        private List<String> dispute(Decision.Dispute dispute) {
            var link = dispute.link();
            return List.of(
                    say("dispute.where", Map.of("authority", String.join(", ", reached(dispute.where())))),
                    link == null ? say("dispute.how") : say("dispute.how.online", Map.of("link", link)),
                    say("dispute.until", Map.of("period", period(dispute.period()), "until", date(dispute.until()))));
        }

        private String ground(Decision.Ground ground) {
            var section = ground.section();
            return said(ground.text(), ground.code()) + " – " + said(ground.enactment(), "")
                    + (section == null ? "" : ", " + say("section") + " " + section);
        }

        private List<String> reached(Letterhead letterhead) {
            return Stream.of(
                            Stream.of(said(letterhead.name(), "")),
                            Stream.ofNullable(letterhead.address()),
                            letterhead.phones().stream(),
                            letterhead.emails().stream())
                    .flatMap(part -> part)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }

        /** As the law counts it: in months or in days. */
        private String period(String iso) {
            var period = Period.parse(iso);
            return Stream.of(counted("months", period.toTotalMonths()), counted("days", period.get(ChronoUnit.DAYS)))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        private String counted(String unit, long count) {
            return count == 0 ? "" : say(unit, Map.of("count", Long.toString(count)));
        }

        private String date(LocalDate date) {
            return date.format(
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.forLanguageTag(language)));
        }

        private Section section(String heading, List<String> lines) {
            return new Section(say(heading), lines);
        }

        /** In the official language where there is none in this one. */
        private String said(Map<String, String> texts, String otherwise) {
            return Stream.of(language, OFFICIAL, "en", "ru")
                    .map(texts::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(otherwise);
        }

        private String say(String key) {
            @Nullable String text = words.getProperty(key);
            return Objects.requireNonNull(text, key);
        }

        private String say(String key, Map<String, String> values) {
            var text = say(key);
            for (var value : values.entrySet()) {
                text = text.replace("{" + value.getKey() + "}", value.getValue());
            }
            return text;
        }
    }
}
