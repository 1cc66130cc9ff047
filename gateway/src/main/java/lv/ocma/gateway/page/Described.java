package lv.ocma.gateway.page;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Where the API is described for people: the guide, and the reference in two forms. */
@Singleton
class Described {

    private final GuidePages guide;
    private final ReferencePage reference;
    private final PlainReference plain;

    Described(GuidePages guide, ReferencePage reference, PlainReference plain) {
        this.guide = guide;
        this.reference = reference;
        this.plain = plain;
    }

    Pages.@Nullable Shown at(String path) {
        var chapter = guide.at(path);
        if (chapter != null) {
            return chapter;
        }
        var scripted = reference.at(path);
        return scripted != null ? scripted : plain.at(path);
    }
}
