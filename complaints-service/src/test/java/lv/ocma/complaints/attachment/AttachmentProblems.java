package lv.ocma.complaints.attachment;

import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.casefile.OpenedCases;
import lv.ocma.platform.testing.ProblemsOfModule;

/** How each problem of files happens. */
public final class AttachmentProblems {

    private AttachmentProblems() {}

    public static ProblemsOfModule in(ProblemsOfModule problems, Given given) {
        return problems.happens("attachments-full", () -> {
                    var person = UUID.randomUUID();
                    var file = OpenedCases.ofPerson(given.aPlace(), person);
                    for (int count = 0; count < 20; count++) {
                        AttachmentGiven.added(AttachmentGiven.customer(person), file, "a.pdf", SampleFiles.pdf());
                    }
                    return AttachmentGiven.add(AttachmentGiven.customer(person), file, "a.pdf", SampleFiles.pdf());
                })
                .happens("attachment-quarantined", () -> {
                    var person = UUID.randomUUID();
                    var file = OpenedCases.ofPerson(given.aPlace(), person);
                    var added = AttachmentGiven.unscanned(AttachmentGiven.customer(person), file);
                    return AttachmentGiven.customer(person).get(added + "/content");
                })
                .happens("attachment-rejected", () -> {
                    var person = UUID.randomUUID();
                    var file = OpenedCases.ofPerson(given.aPlace(), person);
                    var added =
                            AttachmentGiven.added(AttachmentGiven.customer(person), file, "a.txt", SampleFiles.EICAR);
                    AttachmentGiven.becomes("REJECTED", added, AttachmentGiven.customer(person));
                    return AttachmentGiven.customer(person).get(added + "/content");
                });
    }
}
