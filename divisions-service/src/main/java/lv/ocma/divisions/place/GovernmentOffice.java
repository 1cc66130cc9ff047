package lv.ocma.divisions.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import lv.ocma.divisions.linked.OpeningHours.OpeningTimes;
import lv.ocma.divisions.linked.OpeningSpecification;
import lv.ocma.divisions.linked.Spoken;
import lv.ocma.divisions.linked.Thing;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/** A place in the words of https://schema.org/GovernmentOffice; what is not known is left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record GovernmentOffice(
        @JsonProperty("@id") String id,
        @JsonProperty("@type") String type,
        String identifier,
        List<Spoken> name,
        @Nullable String url,
        @Nullable PostalAddress address,
        @Nullable GeoCoordinates geo,
        @Nullable List<String> telephone,
        @Nullable List<String> email,
        @Nullable Thing parentOrganization,
        List<OpeningSpecification> openingHoursSpecification,
        List<OpeningSpecification> specialOpeningHoursSpecification,
        List<Feature> amenityFeature) {

    static final String DESCRIPTION =
            "GovernmentOffice of schema.org in JSON-LD 1.1, with its context. What is not known is left out. openingHoursSpecification are the regular weekly hours, specialOpeningHoursSpecification the dates of the coming 90 days, today included, on which they do not hold, each with its reason; opening and closing at 00:00:00 means closed.";

    private static final Texts ACCESSIBILITY = new Texts("Piekļūstamība", "Accessibility", "Доступность");

    record PostalAddress(
            @JsonProperty("@type") String type,
            String streetAddress,
            String addressLocality,
            String postalCode,
            String addressCountry) {

        static PostalAddress of(Address address) {
            return new PostalAddress(
                    "PostalAddress", address.thoroughfare(), address.postName(), address.postCode(), address.country());
        }
    }

    record GeoCoordinates(@JsonProperty("@type") String type, double latitude, double longitude) {

        static GeoCoordinates of(Location location) {
            return new GeoCoordinates("GeoCoordinates", location.latitude(), location.longitude());
        }
    }

    /** @param value in the words of the source: nothing is concluded from them */
    record Feature(@JsonProperty("@type") String type, List<Spoken> name, List<Spoken> value) {

        static Feature of(PlaceView.Accessibility accessibility) {
            return new Feature(
                    "LocationFeatureSpecification", Spoken.of(ACCESSIBILITY), Spoken.of(accessibility.text()));
        }
    }

    /** @param parent address of the division of a branch, of the head office of a division; null for the head office */
    static GovernmentOffice of(PlaceView place, String address, @Nullable String parent, OpeningTimes hours) {
        var postal = place.address();
        var location = place.location();
        var accessibility = place.accessibility();
        return new GovernmentOffice(
                address,
                "GovernmentOffice",
                place.id(),
                Spoken.of(place.name()),
                place.webPage(),
                postal == null ? null : PostalAddress.of(postal),
                location == null ? null : GeoCoordinates.of(location),
                place.phones(),
                place.emails(),
                parent == null ? null : Thing.at(parent),
                hours.regular(),
                hours.special(),
                accessibility == null || accessibility.text().unknown()
                        ? List.of()
                        : List.of(Feature.of(accessibility)));
    }
}
