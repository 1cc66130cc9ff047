package lv.ocma.divisions.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import lv.ocma.divisions.linked.Thing;
import org.jspecify.annotations.Nullable;

/** A service in the words of CPSV-AP 3.2.0, with what belongs to it alone; texts by language, what is not known is left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PublicService(
        @JsonProperty("@id") String id,
        @JsonProperty("@type") String type,
        String identifier,
        Map<String, String> name,
        Map<String, String> description,
        String hasCompetentAuthority,
        List<Channel> hasChannel,
        List<Cost> hasCost,
        List<LegalResource> hasLegalResource) {

    private static final String CURRENCIES = "http://publications.europa.eu/resource/authority/currency/";
    private static final Thing LATVIA =
            new Thing("http://publications.europa.eu/resource/authority/country/LVA", "AdministrativeUnit");

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Channel(
            @JsonProperty("@id") String id,
            @JsonProperty("@type") String typeOfThing,
            String identifier,
            Map<String, String> description,
            Kind type) {}

    /** A channel of the catalogue, by the name that it has in every form. */
    record Kind(
            @JsonProperty("@id") String id,
            @JsonProperty("@type") String type,
            String notation) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Cost(
            @JsonProperty("@id") String id,
            @JsonProperty("@type") String type,
            String identifier,
            Map<String, String> description,
            String hasValue,
            Thing currency,
            @Nullable String ifAccessedThrough) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record LegalResource(
            @JsonProperty("@id") String id,
            @JsonProperty("@type") String type,
            Map<String, String> name) {

        static LegalResource of(String id, Map<String, String> name) {
            return new LegalResource(id, "LegalResource", name);
        }
    }

    record Authority(
            @JsonProperty("@id") String id,
            @JsonProperty("@type") String type,
            Map<String, String> preferredLabel,
            Thing spatial) {

        static Authority of(String id, Map<String, String> name) {
            return new Authority(id, "PublicOrganisation", name, LATVIA);
        }
    }

    static Thing currency(String code) {
        return new Thing(CURRENCIES + code, "Concept");
    }
}
