package org.unionhall.platform.paper;

import java.util.List;

/** What we take: media type, what people call it, and the endings its file may carry, the usual one first. */
enum PaperType {

    JPEG("image/jpeg", "图片", "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", "图片", "png"),
    WEBP("image/webp", "图片", "webp"),
    PDF("application/pdf", "PDF", "pdf"),
    OFD("application/ofd", "OFD", "ofd"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "PPT", "pptx"),
    DOC("application/msword", "Word", "doc", "wps"),
    XLS("application/vnd.ms-excel", "Excel", "xls", "et"),
    PPT("application/vnd.ms-powerpoint", "PPT", "ppt", "dps");

    final String media;
    final String kind;
    final List<String> endings;

    PaperType(String media, String kind, String... endings) {
        this.media = media;
        this.kind = kind;
        this.endings = List.of(endings);
    }

    boolean isPicture() {
        return this == JPEG || this == PNG || this == WEBP;
    }
}
