package lv.ocma.notifications.template;

import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.wording.TemplateChannel;

/** What has one published template. */
record TemplateKey(String kind, TemplateChannel channel, Language language) {}
