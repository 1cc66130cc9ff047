package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.ocma.complaints.directory.Directory;
import lv.ocma.complaints.directory.Listing;
import lv.ocma.complaints.timeline.Happening;
import lv.ocma.complaints.timeline.PlainWords;
import lv.ocma.complaints.timeline.Timeline;
import lv.ocma.complaints.timeline.TimelineEntry;
import lv.ocma.complaints.timeline.What;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.text.SeenText;
import org.jspecify.annotations.Nullable;

/** Tells what happened to a case to whoever may see it, and takes notes of staff, which staff alone see. */
@ApplicationScoped
class CaseTimeline {

    private static final Set<What> ALL = Set.of(What.values());
    private static final Set<What> OF_SUBMITTER = Arrays.stream(What.values())
            .filter(what -> !what.isForStaffAlone())
            .collect(Collectors.toUnmodifiableSet());

    private final CaseFiles files;
    private final CaseSight sight;
    private final Timeline timeline;
    private final PlainWords words;
    private final Directory directory;
    private final Audit audit;

    CaseTimeline(
            CaseFiles files, CaseSight sight, Timeline timeline, PlainWords words, Directory directory, Audit audit) {
        this.files = files;
        this.sight = sight;
        this.timeline = timeline;
        this.words = words;
        this.directory = directory;
        this.audit = audit;
    }

    /** In the order in which it happened. */
    Page<TimelineView> of(UUID id, @Nullable String cursor, int limit, Caller caller) {
        var file = files.require(id);
        sight.require(file, caller);
        audit.read(caller, "case.timeline", "case", id, file.place(), null);
        var cursors = ListCursor.of("listCaseTimeline", id);
        var after = cursors.read(cursor, UUID::fromString).orElse(null);
        var found = timeline.of(id, caller.isStaff() ? ALL : OF_SUBMITTER, after, limit + 1);
        var page = Page.of(found, limit, last -> cursors.encode(last.id().toString()));
        return new Page<>(
                page.items().stream().map(each -> view(each, file, caller)).toList(), page.next());
    }

    @Transactional
    TimelineView note(UUID id, String text, Caller caller) {
        var file = files.require(id);
        sight.requireChange(file, caller);
        var entry = timeline.add(id, Happening.of(What.NOTE, caller.subject()).saying(SeenText.strip(text)));
        audit.change(caller, "case.note", "case", id, file.place());
        return view(entry, file, caller);
    }

    private TimelineView view(TimelineEntry entry, CaseFile file, Caller caller) {
        var language = file.submission().language();
        var to = entry.happening().authority();
        return TimelineView.of(
                entry, words.say(entry.happening(), to == null ? null : authority(to, language), language), caller);
    }

    /** Of a case that went somewhere once, so it is asked once. */
    private String authority(String id, String language) {
        var name = directory.name(Listing.AUTHORITY, id).orElse(Map.of());
        return name.getOrDefault(language, name.getOrDefault("lv", id));
    }
}
