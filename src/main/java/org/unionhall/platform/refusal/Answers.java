package org.unionhall.platform.refusal;

import jakarta.validation.ConstraintViolationException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which answer an exception deserves. What is not listed is a fault. */
final class Answers {

    /** Values no column holds: a zero character, a day or a number beyond all range. */
    private static final Set<String> NO_VALUES = Set.of("22003", "22007", "22008", "22009", "22021", "22P05");

    private Answers() {
    }

    static Optional<Answer> of(Exception exception) {
        return Optional.ofNullable(switch (exception) {
            case Refusal refusal -> new Answer(refusal.reason().status(), refusal.code(), refusal.sentence());
            case Malformed wrong -> malformed(wrong.field(), wrong.getMessage());
            case NotHere gone -> Answer.of(HttpStatus.NOT_FOUND);
            case MethodArgumentNotValidException invalid -> invalid(fields(invalid.getBindingResult()));
            case BindException invalid -> invalid(fields(invalid.getBindingResult()));
            case HandlerMethodValidationException invalid -> invalid(fields(invalid));
            case ConstraintViolationException invalid -> invalid(fields(invalid));
            case MissingServletRequestParameterException missing -> malformed(missing.getParameterName(), "缺少这一项。");
            case MissingServletRequestPartException missing -> malformed(missing.getRequestPartName(), "缺少这一项。");
            case MethodArgumentTypeMismatchException wrong -> malformed(wrong.getName(), "格式不对。");
            case HttpMessageNotReadableException unreadable -> Answer.of(HttpStatus.BAD_REQUEST);
            case MaxUploadSizeExceededException large -> Answer.of(HttpStatus.CONTENT_TOO_LARGE);
            case MultipartException torn -> malformed("file", "请用 multipart/form-data 完整地发送。");
            case InvalidParameterException undecodable -> Answer.of(HttpStatus.BAD_REQUEST);
            case DataIntegrityViolationException wrong when cannotBeStored(wrong) -> Answer.of(HttpStatus.BAD_REQUEST);
            case ErrorResponse response when !response.getStatusCode().is5xxServerError() ->
                    Answer.of(response.getStatusCode());
            default -> null;
        });
    }

    private static boolean cannotBeStored(DataIntegrityViolationException wrong) {
        return wrong.getMostSpecificCause() instanceof SQLException cause && NO_VALUES.contains(cause.getSQLState());
    }

    private static Answer invalid(List<Answer.Field> fields) {
        return new Answer(HttpStatus.UNPROCESSABLE_CONTENT, "INVALID", "有内容没有填对，请按提示修改。", fields, null);
    }

    private static Answer malformed(String field, String message) {
        Answer bare = Answer.of(HttpStatus.BAD_REQUEST);
        return new Answer(bare.status(), bare.code(), bare.sentence(), List.of(new Answer.Field(field, message)), null);
    }

    private static List<Answer.Field> fields(BindingResult result) {
        return result.getAllErrors().stream().map(Answers::field).toList();
    }

    private static Answer.Field field(ObjectError error) {
        if (error instanceof FieldError field) {
            return new Answer.Field(field.getField(), field.isBindingFailure() ? "格式不对。" : field.getDefaultMessage());
        }
        return new Answer.Field("", error.getDefaultMessage());
    }

    private static List<Answer.Field> fields(HandlerMethodValidationException invalid) {
        var fields = new ArrayList<Answer.Field>();
        for (var result : invalid.getParameterValidationResults()) {
            for (MessageSourceResolvable error : result.getResolvableErrors()) {
                fields.add(error instanceof ObjectError object ? field(object)
                        : new Answer.Field(result.getMethodParameter().getParameterName(), error.getDefaultMessage()));
            }
        }
        return fields;
    }

    private static List<Answer.Field> fields(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(violation -> new Answer.Field(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList();
    }
}
