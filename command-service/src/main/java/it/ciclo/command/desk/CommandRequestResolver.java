// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.desk;

import it.ciclo.platform.problem.BufferedBody;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Gives controllers their {@link CommandRequest}. */
final class CommandRequestResolver implements HandlerMethodArgumentResolver {

    /** One strong entity tag, as we give it; lists and weak ones name no version. */
    private static final Pattern VERSION = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandRequest.class;
    }

    @Override
    public CommandRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        String ifMatch = request.getHeader("If-Match");
        return new CommandRequest(
                key(request.getHeader("Idempotency-Key")),
                Fingerprint.ofRequest(
                        request.getMethod(), pathTemplate(web), pathValues(web), ifMatch, BufferedBody.of(request)),
                version(ifMatch));
    }

    private static UUID key(@Nullable String text) {
        try {
            if (text != null) {
                UUID key = UUID.fromString(text);
                // Shortened groups are read too, but a key has one spelling.
                if (key.toString().equalsIgnoreCase(text)) {
                    return key;
                }
            }
        } catch (IllegalArgumentException e) {
            throw missing();
        }
        throw missing();
    }

    private static ProblemException missing() {
        return new ProblemException(400, Problem.of("IDEMPOTENCY_KEY_MISSING"));
    }

    private static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        Matcher version = VERSION.matcher(ifMatch);
        if (!version.matches()) {
            throw new ProblemException(400, Problem.of("VERSION_INVALID"));
        }
        return Long.valueOf(version.group(1));
    }

    private static String pathTemplate(NativeWebRequest web) {
        return Objects.requireNonNull(web.getAttribute(
                        HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST))
                .toString();
    }

    @SuppressWarnings("unchecked") // Spring's attribute of this name is such a map
    private static Map<String, String> pathValues(NativeWebRequest web) {
        return (Map<String, String>) Objects.requireNonNull(
                web.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
    }
}
