package lv.ocma.complaints.attachment;

import java.util.List;

/** The kinds of files that are taken; by which names they end, the usual one first. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    HEIC("image/heic", "heic", "heif"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    TXT("text/plain", "txt"),
    /** A mail with its headers. */
    EML("message/rfc822", "eml");

    private final String mediaType;
    private final List<String> extensions;

    FileKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    /** Without a dot. */
    String extension() {
        return extensions.getFirst();
    }

    boolean endsWith(String extension) {
        return extensions.contains(extension);
    }
}
