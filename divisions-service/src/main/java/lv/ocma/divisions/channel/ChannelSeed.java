package lv.ocma.divisions.channel;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lv.ocma.divisions.seed.Seed;
import lv.ocma.divisions.seed.SeedFiles;
import lv.ocma.divisions.standard.StandardText;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Channels out of {@code contact-channels.json}, in the words of the standard. The weekly hours are those of the informative
 * phone in {@code divisions.json}: no other channel has any that a source tells.
 */
@ApplicationScoped
class ChannelSeed implements Seed {

    private static final String CHANNELS = "contact-channels.json";
    private static final String PLACES = "divisions.json";
    private static final String STANDARD = "customer-service-standard.txt";

    private final ContactChannels channels;

    ChannelSeed(ContactChannels channels) {
        this.channels = channels;
    }

    @Override
    public String name() {
        return "contact-channels";
    }

    @Override
    public List<String> files() {
        return List.of(CHANNELS, PLACES, STANDARD);
    }

    @Override
    public void load(SeedFiles files) {
        var known = channels.listAll().stream().collect(toMap(ContactChannel::id, Function.identity()));
        var standard = StandardText.of(files.text(STANDARD));
        var source = files.json(CHANNELS).path("source").asText();
        var headOffice = files.json(PLACES).path("headquarters");
        int listed = 0;
        for (var node : files.json(CHANNELS).path("channels")) {
            var id = node.path("id").asText();
            var facts = new ChannelFacts(
                    ++listed,
                    node.path("kind").asText(),
                    Texts.of(node.path("name")),
                    texts(node.path("purposes")),
                    printed(node, standard),
                    hours(node, headOffice, source),
                    source);
            var channel = known.get(id);
            if (channel == null) {
                channels.persist(new ContactChannel(id, facts));
            } else {
                channel.describe(facts);
            }
        }
    }

    private static ChannelFacts.Printed printed(JsonNode node, StandardText standard) {
        var text =
                texts(node.path("passages")).stream().map(standard::paragraph).collect(joining("\n"));
        return new ChannelFacts.Printed(text(node, "address"), text(node, "link"), Texts.en(text));
    }

    private static ChannelFacts.@Nullable Hours hours(JsonNode node, JsonNode headOffice, String standard) {
        var kind = text(node, "hours_kind");
        if (kind == null) {
            return null;
        }
        return kind.equals("WEEKLY")
                ? new ChannelFacts.Hours(
                        kind,
                        weekly(headOffice.path("info_phone_hours")),
                        headOffice.path("info_phone_hours_source").asText())
                : new ChannelFacts.Hours(kind, Set.of(), standard);
    }

    private static Set<ChannelHours> weekly(JsonNode rows) {
        var weekly = new HashSet<ChannelHours>();
        for (var row : rows) {
            for (var day : row.path("days")) {
                weekly.add(new ChannelHours(weekday(day.asText()), time(row, "open"), time(row, "close")));
            }
        }
        return weekly;
    }

    /** The source abbreviates a weekday to its first two letters. */
    private static DayOfWeek weekday(String code) {
        return Stream.of(DayOfWeek.values())
                .filter(weekday -> weekday.name().startsWith(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Weekday " + code + " in " + PLACES));
    }

    private static LocalTime time(JsonNode node, String field) {
        return LocalTime.parse(node.path(field).asText());
    }

    private static List<String> texts(JsonNode node) {
        var texts = new ArrayList<String>();
        node.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }
}
