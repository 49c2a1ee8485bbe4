package io.anlan.platform.web;

import io.anlan.platform.access.AccessRefused;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every failure into problem+json in the reader's language; the unexpected gets a number to quote, no detail. */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private static final Set<String> REFUSALS = Set.of("forbidden", "not-found");

    /** One wrong field as the client receives it. */
    record FieldMessage(String field, String code, String message) {}

    private final Messages messages;

    private final ApplicationEventPublisher events;

    ProblemHandler(Messages messages, ApplicationEventPublisher events) {
        this.messages = messages;
        this.events = events;
    }

    @ExceptionHandler(Problem.class)
    ResponseEntity<Object> problem(Problem problem, HttpServletRequest request) {
        if (Actors.find().isPresent() && REFUSALS.contains(problem.code())) {
            events.publishEvent(new AccessRefused(request.getMethod(), request.getRequestURI(), problem.code()));
        }
        return respond(problem);
    }

    private ResponseEntity<Object> respond(Problem problem) {
        Locale locale = LocaleContextHolder.getLocale();
        ProblemDetail body = body(problem.status(), problem.code(), problem.args());
        if (!problem.fields().isEmpty()) {
            body.setProperty(
                    "errors",
                    problem.fields().stream()
                            .map(f -> new FieldMessage(f.field(), f.code(), messages.text(f.code(), f.args(), locale)))
                            .toList());
        }
        problem.properties().forEach(body::setProperty);
        return respond(body);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<Object> databaseAway(Exception e) {
        LOG.warn("database cannot be reached: {}", e.getMessage());
        return respond(body(HttpStatus.SERVICE_UNAVAILABLE, "database-away", new Object[0]));
    }

    @ExceptionHandler(CannotAcquireLockException.class)
    ResponseEntity<Object> lockLost(CannotAcquireLockException e) {
        return respond(body(HttpStatus.CONFLICT, "busy", new Object[0]));
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<Object> mismatch(MethodArgumentTypeMismatchException e) {
        if (e.getRequiredType() == java.util.UUID.class) {
            return respond(Problem.notFound());
        }
        return respond(Problem.invalid(new Problem.Field(e.getName(), "not-understood", String.valueOf(e.getValue()))));
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unexpected(Exception e) {
        String number = Ids.next().toString();
        LOG.error("error {}", number, e);
        ProblemDetail body = body(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", new Object[] {number});
        body.setProperty("number", number);
        return respond(body);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail body = body(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", new Object[0]);
        body.setProperty(
                "errors",
                e.getFieldErrors().stream()
                        .sorted(Comparator.comparing(FieldError::getField))
                        .map(this::message)
                        .toList());
        return respond(body);
    }

    private FieldMessage message(FieldError error) {
        String code = String.valueOf(error.getCode());
        Object[] args = error.getArguments() == null
                ? new Object[0]
                : List.of(error.getArguments())
                        .subList(1, error.getArguments().length)
                        .toArray();
        return new FieldMessage(
                error.getField(), code, messages.text("constraint." + code, args, LocaleContextHolder.getLocale()));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return respond(body(HttpStatus.BAD_REQUEST, "unreadable", new Object[0]));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object ignored, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        String code = known == HttpStatus.NOT_FOUND ? "not-found" : "http-" + known.value();
        return respond(body(known, code, new Object[0]));
    }

    private ProblemDetail body(HttpStatus status, String code, Object[] args) {
        Locale locale = LocaleContextHolder.getLocale();
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, messages.text(code, args, locale));
        body.setProperty("code", code);
        return body;
    }

    private static ResponseEntity<Object> respond(ProblemDetail body) {
        return ResponseEntity.status(body.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
