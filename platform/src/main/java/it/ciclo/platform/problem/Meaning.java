// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.problem;

import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What a failure means to who sent the request. Nothing of its message goes out: it may hold what nobody should read. */
final class Meaning {

    private Meaning() {}

    static ProblemException of(Throwable failure) {
        return switch (failure) {
            case ProblemException p -> p;
            case HttpMessageNotReadableException e -> unreadable(e.getCause());
            case JacksonException e -> unreadable(e);
            case AuthenticationServiceException _ -> problem(503, "IDENTITY_UNAVAILABLE");
            case AuthenticationException _ -> problem(401, "UNAUTHENTICATED");
            case AccessDeniedException _ -> problem(404, "NOT_FOUND");
            case NoHandlerFoundException _ -> problem(404, "NOT_FOUND");
            case NoResourceFoundException _ -> problem(404, "NOT_FOUND");
            case HttpRequestMethodNotSupportedException e -> otherMethod(e.getSupportedMethods());
            case HttpMediaTypeNotSupportedException _ -> problem(415, "UNSUPPORTED_MEDIA_TYPE");
            case MissingServletRequestParameterException e ->
                new ProblemException(400, Problem.of("PARAMETER_MISSING", e.getParameterName()));
            case MissingRequestHeaderException e ->
                new ProblemException(400, Problem.of("HEADER_MISSING", e.getHeaderName()));
            case MethodArgumentTypeMismatchException e -> ofArgument(e);
            case TypeMismatchException _ -> problem(400, "PARAMETER_INVALID", "");
            // The container could not decode the query of the address.
            case InvalidParameterException _ -> problem(400, "BAD_REQUEST");
            case ErrorResponse e -> ofStatus(e.getStatusCode().value());
            case DataAccessResourceFailureException _ -> problem(503, "UNAVAILABLE");
            case TransientDataAccessException _ -> problem(503, "UNAVAILABLE");
            case CannotCreateTransactionException _ -> problem(503, "UNAVAILABLE");
            case SQLTransientConnectionException _ -> problem(503, "UNAVAILABLE");
            default -> ofCause(failure);
        };
    }

    /** The container and proxies wrap what was thrown inside. */
    private static ProblemException ofCause(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean wraps = failure instanceof jakarta.servlet.ServletException
                || failure instanceof java.lang.reflect.UndeclaredThrowableException;
        return wraps && cause != null ? of(cause) : problem(500, "INTERNAL_ERROR");
    }

    static ProblemException ofStatus(int status) {
        return switch (status) {
            case 400 -> problem(400, "BAD_REQUEST");
            case 401 -> problem(401, "UNAUTHENTICATED");
            case 403 -> problem(403, "NOT_PERMITTED");
            case 404 -> problem(404, "NOT_FOUND");
            case 405 -> problem(405, "METHOD_NOT_ALLOWED");
            case 406 -> problem(406, "NOT_ACCEPTABLE");
            case 413 -> problem(413, "BODY_TOO_LARGE", "256 KiB");
            case 414 -> problem(414, "ADDRESS_TOO_LONG", "2 KiB");
            case 415 -> problem(415, "UNSUPPORTED_MEDIA_TYPE");
            case 431 -> problem(431, "HEADERS_TOO_LARGE", "16 KiB");
            case 503 -> problem(503, "UNAVAILABLE");
            default -> status >= 400 && status < 500 ? problem(status, "BAD_REQUEST") : problem(500, "INTERNAL_ERROR");
        };
    }

    private static ProblemException otherMethod(String @Nullable [] supported) {
        String allowed =
                supported == null ? "" : Set.of(supported).stream().sorted().collect(Collectors.joining(", "));
        return problem(405, "METHOD_NOT_ALLOWED", allowed);
    }

    /** A path that cannot hold an id of ours is a path to nothing. */
    private static ProblemException ofArgument(MethodArgumentTypeMismatchException e) {
        if (e.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return problem(404, "NOT_FOUND");
        }
        RequestHeader header = e.getParameter().getParameterAnnotation(RequestHeader.class);
        return header == null
                ? problem(400, "PARAMETER_INVALID", e.getName())
                : problem(400, "HEADER_INVALID", header.name());
    }

    private static ProblemException unreadable(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> problem(400, "BODY_MISSING");
            case RefusedValue e -> at(e, e.code());
            case UnrecognizedPropertyException e -> at(e, "UNKNOWN_PROPERTY");
            case InvalidTypeIdException e -> at(e, "UNKNOWN_TYPE");
            case ValueInstantiationException e ->
                at(e, e.getCause() instanceof NullPointerException ? "VALUE_MISSING" : "VALUE_INVALID");
            case MismatchedInputException e -> at(e, "WRONG_TYPE");
            case InputCoercionException e -> at(e, "INTEGER_OUT_OF_RANGE");
            case StreamConstraintsException e -> at(e, "BODY_TOO_COMPLEX");
            case StreamReadException e -> at(e, isDuplicate(e) ? "DUPLICATE_NAME" : "MALFORMED_JSON");
            case JacksonException e -> at(e, "MALFORMED_JSON");
            default -> problem(400, "MALFORMED_JSON");
        };
    }

    /** Jackson has no type of its own for it. */
    private static boolean isDuplicate(StreamReadException e) {
        return e.getOriginalMessage().startsWith("Duplicate Object property");
    }

    private static ProblemException at(JacksonException e, String code) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? Integer.toString(step.getIndex())
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return new ProblemException(400, List.of(Problem.at(pointer.toString(), code)));
    }

    private static ProblemException problem(int status, String code, String... args) {
        return new ProblemException(status, Problem.of(code, args));
    }
}
