package lv.ocma.divisions.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The little of a service that a search looks at, as one version says it.
 *
 * @param personalVisit null while not known
 * @param inPerson whether a source says that it is asked for in person at the office
 */
public record CatalogueEntry(
        UUID version, String service, int listed, @Nullable Boolean personalVisit, boolean inPerson) {}
