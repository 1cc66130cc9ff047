package lv.ocma.divisions.place;

import java.util.List;
import java.util.Map;
import lv.ocma.contracts.divisions.PlacePublished;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/** A place as others are told of it: all that the public is shown, so that whatever changes there is told (H1, H4). */
final class ToldPlace {

    private ToldPlace() {}

    static PlacePublished of(PlaceView shown, int listed, List<PlacePublished.Counter> counters) {
        var location = shown.location();
        return new PlacePublished(
                shown.id(),
                shown.kind(),
                shown.parent(),
                shown.name().known(),
                address(shown.address()),
                orNone(shown.phones()),
                orNone(shown.emails()),
                counters,
                shown.houseRules().text().known(),
                location == null ? null : new PlacePublished.Location(location.latitude(), location.longitude()),
                features(shown.accessibility()),
                shown.operator(),
                Texts.orUnknown(shown.helpsWith()).known(),
                shown.closedFrom(),
                rest(shown, listed));
    }

    private static PlacePublished.Shown rest(PlaceView shown, int listed) {
        var accessibility = shown.accessibility();
        var houseRules = shown.houseRules();
        var rightToComplain = shown.rightToComplain();
        return new PlacePublished.Shown(
                listed,
                shown.phones(),
                shown.emails(),
                shown.webPage(),
                shown.admission(),
                accessibility == null ? null : wording(accessibility.text(), List.of(), accessibility.source()),
                shown.collectsDocumentsMadeElsewhere(),
                offers(shown.services()),
                shown.languages(),
                wording(houseRules.text(), houseRules.translated(), houseRules.source()),
                wording(rightToComplain.text(), rightToComplain.translated(), rightToComplain.source()),
                Texts.knownOrNone(shown.note()),
                shown.sources(),
                shown.unverified());
    }

    private static PlacePublished.@Nullable Address address(@Nullable Address address) {
        return address == null
                ? null
                : new PlacePublished.Address(
                        address.thoroughfare(), address.postName(), address.postCode(), address.country());
    }

    private static Map<String, Boolean> features(PlaceView.@Nullable Accessibility accessibility) {
        return accessibility == null ? Map.of() : accessibility.features().known();
    }

    private static @Nullable List<PlacePublished.Offer> offers(@Nullable List<PlaceService> services) {
        return services == null
                ? null
                : services.stream()
                        .map(said -> new PlacePublished.Offer(said.service(), said.offered(), said.source()))
                        .toList();
    }

    private static PlacePublished.Wording wording(Texts text, List<String> translated, @Nullable String source) {
        return new PlacePublished.Wording(text.known(), translated, source);
    }

    private static List<String> orNone(@Nullable List<String> known) {
        return known == null ? List.of() : known;
    }
}
