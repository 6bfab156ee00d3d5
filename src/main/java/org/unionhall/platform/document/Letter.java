package org.unionhall.platform.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * An official letter (公文) in the customary layout of GB/T 9704: request, reply, notice, certificate, report.
 *
 * @param head        发文机关标志, in red above a red line; null for papers without
 * @param number      发文字号 such as 晋工发〔2026〕3号, or null
 * @param title       set in large type, broken between words
 * @param to          主送 without its colon, or null
 * @param attachments names of what is attached, in order
 * @param signed      发文机关署名, or null
 * @param on          成文日期, or null for a date to be written by hand
 * @param copies      抄送
 */
public record Letter(String head, String number, String title, String to, List<Block> body, List<String> attachments,
                     String signed, LocalDate on, List<String> copies) {

    public Letter {
        Objects.requireNonNull(title, "title");
        body = List.copyOf(body);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        copies = copies == null ? List.of() : List.copyOf(copies);
    }
}
