package lv.ocma.gateway.page;

import org.jspecify.annotations.Nullable;

/**
 * Where links of letters lead, if no front end has such a page (ADR 0038). The page knows nothing: its script reads the fragment of the address, which no
 * server is sent, and asks the API as any front end does.
 */
final class ScriptedPage {

    private static final String SCRIPT = "/page.js";
    /** So that page and script are of one release. */
    private static final String ASKED_ANEW = "no-cache";

    private final String path;
    private final Representation page;
    private final Representation script;

    /** @param file name of its two files */
    ScriptedPage(Layout layout, String path, String file) {
        this.path = path;
        var html = layout.withFiles(PageFiles.text("/pages/" + file + ".html"));
        this.page = Representation.of(Representation.HTML, html, Policy.SCRIPTED);
        var text = PageFiles.text("/pages/pages.js") + PageFiles.text("/pages/" + file + ".js");
        this.script = Representation.of("text/javascript; charset=utf-8", text, Policy.SCRIPTED);
    }

    Pages.@Nullable Shown at(String asked) {
        if (asked.equals(path)) {
            return new Pages.Shown(path, context -> page.send(context, ASKED_ANEW));
        }
        return asked.equals(path + SCRIPT)
                ? new Pages.Shown(path + SCRIPT, context -> script.send(context, ASKED_ANEW))
                : null;
    }
}
