package lv.ocma.complaints.attachment;

/** The kinds of files that are taken; by which names they end, the usual one first; few have a second. */
enum FileKind {
    PDF("application/pdf", "pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png", "png"),
    HEIC("image/heic", "heic", "heif"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt", "odt"),
    TXT("text/plain", "txt", "txt"),
    /** A mail with its headers. */
    EML("message/rfc822", "eml", "eml");

    private final String mediaType;
    private final String extension;
    private final String other;

    FileKind(String mediaType, String extension, String other) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.other = other;
    }

    String mediaType() {
        return mediaType;
    }

    /** Without a dot. */
    String extension() {
        return extension;
    }

    boolean endsWith(String ending) {
        return extension.equals(ending) || other.equals(ending);
    }
}
