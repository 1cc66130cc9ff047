package lv.ocma.gateway.page;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The reference that Scalar makes of the document in the browser; the same without script is {@link PlainReference}. */
@Singleton
class ReferencePage {

    static final String PATH = "/reference";

    private final Representation page;

    ReferencePage(Layout layout, Assets assets) {
        var html = layout.withFiles(PageFiles.text("/pages/reference.html"))
                .replace("{reference-style}", assets.address("reference.css"))
                .replace("{scalar}", assets.address("scalar.js"))
                .replace("{script}", assets.address("reference.js"));
        page = Representation.of(Representation.HTML, html, Policy.REFERENCE);
    }

    Pages.@Nullable Shown at(String path) {
        return path.equals(PATH) ? new Pages.Shown(PATH, context -> page.send(context, "no-cache")) : null;
    }
}
