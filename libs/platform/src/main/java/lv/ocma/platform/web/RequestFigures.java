package lv.ocma.platform.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Set;

/**
 * Requests are counted by declared path and known method. What else a caller asks for is counted together: it would make a figure of its
 * own for each text, without end, and nobody knows whom such a text tells of.
 */
@Singleton
class RequestFigures implements MeterFilter {

    static final String OTHER = "OTHER";

    private static final String REQUESTS = "http.server";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");
    /** Words of Micrometer for what has no path of its own. */
    private static final Set<String> WITHOUT_PATH = Set.of("NOT_FOUND", "REDIRECTION", "UNKNOWN", "root");

    private final ResourcePaths paths;

    RequestFigures(ResourcePaths paths) {
        this.paths = paths;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().startsWith(REQUESTS)) {
            return id;
        }
        var tags = new ArrayList<Tag>();
        for (var tag : id.getTags()) {
            tags.add(isKnown(tag) ? tag : Tag.of(tag.getKey(), OTHER));
        }
        return id.replaceTags(tags);
    }

    private boolean isKnown(Tag tag) {
        var value = tag.getValue();
        return switch (tag.getKey()) {
            case "uri" -> paths.templates().contains(value) || WITHOUT_PATH.contains(value);
            case "method" -> METHODS.contains(value);
            default -> true;
        };
    }
}
