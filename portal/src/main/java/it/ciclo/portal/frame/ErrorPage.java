// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import it.ciclo.portal.client.Refused;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** What the container could not hand to a controller. */
@Controller
class ErrorPage implements ErrorController {

    private final ProblemPages problems;

    ErrorPage(ProblemPages problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    View error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return problems.problem(new Refused(status, "", "", "", "", List.of()));
    }
}
