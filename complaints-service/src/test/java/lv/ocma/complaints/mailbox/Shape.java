package lv.ocma.complaints.mailbox;

import java.util.List;

/**
 * A shape that mails have, and what is to be read of it.
 *
 * @param becomes CASE, or why it is none
 * @param text what the case says; not looked at where it is none
 * @param files names of what comes with it
 */
record Shape(String name, Letter mail, String becomes, String text, List<String> files) {

    static final String CASE = "CASE";

    static Shape letter(String name, Letter mail, String text, String... files) {
        return new Shape(name, mail, CASE, text, List.of(files));
    }

    static Shape aside(String name, Letter mail, Why why) {
        return new Shape(name, mail, why.name(), "", List.of());
    }

    @Override
    public String toString() {
        return name;
    }
}
