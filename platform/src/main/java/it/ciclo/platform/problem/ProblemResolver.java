// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

final class ProblemResolver implements HandlerExceptionResolver, Ordered {

    private final ProblemWriter problems;

    ProblemResolver(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (response.isCommitted()) {
            // An answer cut short: the container says so in the one way that is left, and closes the connection.
            return null;
        }
        try {
            problems.write(request, response, failure);
            return new ModelAndView();
        } catch (IOException e) {
            // The client has gone; there is nobody to tell.
            return new ModelAndView();
        }
    }
}
