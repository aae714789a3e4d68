// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.session;

import it.ciclo.contracts.TenantId;
import it.ciclo.portal.client.ServiceAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Hands {@link Acting} to controller methods, read from the path. */
@Component
public class ActingArgument implements HandlerMethodArgumentResolver {

    private final Desk desk;

    ActingArgument(Desk desk) {
        this.desk = desk;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Acting.class;
    }

    @Override
    public Acting resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = request.getNativeRequest(HttpServletRequest.class);
        if (http == null
                || !(request.getAttribute(
                                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                        instanceof Map<?, ?> variables)) {
            throw new IllegalStateException("not a request of a page");
        }
        try {
            var tenant = TenantId.of(String.valueOf(variables.get("tenant")));
            String anno = String.valueOf(variables.get("anno"));
            if (!anno.matches("20\\d\\d")) {
                throw new ServiceAnswer(Desk.notHere());
            }
            return desk.acting(http, tenant, Integer.parseInt(anno));
        } catch (IllegalArgumentException _) {
            throw new ServiceAnswer(Desk.notHere());
        }
    }
}
