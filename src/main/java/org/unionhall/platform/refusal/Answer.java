package org.unionhall.platform.refusal;

import org.springframework.http.HttpStatusCode;

import java.util.List;

/**
 * What somebody is told instead of what they asked for.
 *
 * @param code     stable, for programs
 * @param sentence Chinese, for people
 * @param fields   what is wrong with which field of the request, if that is the cause
 * @param fault    number under which the log holds the cause, or null when this is no fault
 */
record Answer(HttpStatusCode status, String code, String sentence, List<Field> fields, String fault) {

    /** A field of the request and the Chinese sentence about it. */
    record Field(String field, String message) {
    }

    Answer(HttpStatusCode status, String code, String sentence) {
        this(status, code, sentence, List.of(), null);
    }

    static Answer of(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> new Answer(status, "MALFORMED", "请求的格式不对，请检查后重试。");
            case 401 -> new Answer(status, "NOT_SIGNED_IN", "请先登录。");
            case 403 -> new Answer(status, "NO_GRANT", "没有这项权限，或页面已过期。请返回上一页刷新后重试；仍不行请联系本级管理员。");
            case 404 -> new Answer(status, "NOT_HERE", "没有这个页面或记录，或者它不在您的管辖范围内。");
            case 405 -> new Answer(status, "METHOD_NOT_ALLOWED", "这个地址不支持这种请求方式。");
            case 406 -> new Answer(status, "NOT_ACCEPTABLE", "不能按所要求的格式回答，请改用 application/json。");
            case 413 -> new Answer(status, "TOO_LARGE", "上传的文件太大。请分成几个文件，分别上传。");
            case 415 -> new Answer(status, "MEDIA_TYPE", "不支持这种内容类型，请按接口说明发送。");
            case 429 -> new Answer(status, "TOO_MANY", "操作太频繁，请稍后再试。");
            case 503 -> new Answer(status, "NOT_READY", "系统正忙或正在启动，请稍后再试。");
            default -> new Answer(status, status.is4xxClientError() ? "REFUSED" : "FAULT", "操作没有完成，请稍后再试。");
        };
    }
}
