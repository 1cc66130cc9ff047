package lv.ocma.notifications.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import lv.ocma.notifications.feed.EventTypes;
import lv.ocma.notifications.webhook.Webhook.Wanted;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What a webhook must be. */
@ApplicationScoped
class WebhookRules {

    private static final int MOST_VALUES = 50;
    private static final List<String> SIGNATURES = List.of(SigningKey.SYMMETRIC, SigningKey.ASYMMETRIC);

    private final boolean local;

    WebhookRules(WebhookSettings settings) {
        this.local = settings.localEndpoints();
    }

    Wanted read(NewWebhook wanted) {
        var broken = new ArrayList<Violation>();
        if (wanted.signature() != null && !SIGNATURES.contains(wanted.signature())) {
            broken.add(Violation.body("/signature", "one-of", Map.of("values", String.join(", ", SIGNATURES))));
        }
        return read(wanted.url(), wanted.eventTypes(), wanted.places(), broken);
    }

    Wanted read(ChangedWebhook wanted) {
        return read(wanted.url(), wanted.eventTypes(), wanted.places(), new ArrayList<>());
    }

    private Wanted read(
            @Nullable String url,
            @Nullable List<@Nullable String> eventTypes,
            @Nullable List<@Nullable String> places,
            List<Violation> broken) {
        var address = url == null || url.length() > EndpointAddress.LONGEST ? null : EndpointAddress.of(url, local);
        if (address == null) {
            broken.add(Violation.body("/url", url == null ? "required" : "endpoint-address"));
        }
        var types = named("/eventTypes", eventTypes, broken);
        if (!EventTypes.ALL.containsAll(types)) {
            broken.add(Violation.body("/eventTypes", "one-of", Map.of("values", String.join(", ", EventTypes.ALL))));
        }
        var of = named("/places", places, broken);
        if (address == null || !broken.isEmpty()) {
            throw new Invalid(broken);
        }
        return new Wanted(address.url(), address.host(), types, of);
    }

    /** Each once. */
    private static List<String> named(String at, @Nullable List<@Nullable String> values, List<Violation> broken) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > MOST_VALUES) {
            broken.add(Violation.body(at, "size", Map.of("min", 0, "max", MOST_VALUES)));
            return List.of();
        }
        var named = new LinkedHashSet<String>();
        for (int index = 0; index < values.size(); index++) {
            var value = values.get(index);
            if (value == null || value.isBlank()) {
                broken.add(Violation.body(at + "/" + index, "required"));
            } else {
                named.add(value);
            }
        }
        return List.copyOf(named);
    }
}
