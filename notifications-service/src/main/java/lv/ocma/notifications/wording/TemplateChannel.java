package lv.ocma.notifications.wording;

/** Channels whose messages have words of their own; all others take those of the e-mail. */
public enum TemplateChannel {
    EMAIL,
    SMS
}
