// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import it.ciclo.contracts.EventJson;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.catalina.Container;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;

/**
 * Says in Italian what the container refuses before there is a page to show: addresses and headers that are too long, and what is no
 * HTTP. No browser sends these by itself, so the form is the one of the services. Takes the place of Tomcat's own report.
 */
final class ProblemValve extends ErrorReportValve {

    /** The longest address, with its query. */
    private static final int LONGEST_ADDRESS = 2 * 1024;

    /** Tomcat has one type for all it cannot parse, and answers all of it with 400. */
    private static final String TOO_LARGE =
            StringManager.getManager(Http11InputBuffer.class).getString("iib.requestheadertoolarge.error");

    void takePlaceIn(Container host) {
        host.getPipeline().addValve(this);
        if (host instanceof StandardHost standard) {
            // Else the usual one is added, nearer to the request.
            standard.setErrorReportValveClass(ProblemValve.class.getName());
        }
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String query = request.getQueryString();
        int length = length(request.getRequestURI()) + (query == null ? 0 : query.length() + 1);
        if (length > LONGEST_ADDRESS) {
            write(response, 414);
        } else {
            super.invoke(request, response);
        }
    }

    private static int length(@Nullable String path) {
        return path == null ? 0 : path.length();
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        boolean tooLarge = failure != null && TOO_LARGE.equals(failure.getMessage());
        int cut = request.getRequestURI() == null ? 414 : 431;
        try {
            write(response, tooLarge ? cut : status);
        } catch (IOException e) {
            // The client has gone; there is nobody to tell.
            container.getLogger().debug("not answered", e);
        }
    }

    private static void write(Response response, int status) throws IOException {
        String key = "problema." + (Texts.has("problema." + status) ? String.valueOf(status) : "altro");
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", Texts.t(key));
        problem.put("status", status);
        problem.put("detail", Texts.t(key + ".testo"));
        problem.put("instance", "urn:uuid:" + UUID.randomUUID());
        byte[] body = EventJson.mapper().writeValueAsBytes(problem);
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getResponse().getOutputStream().write(body);
        response.finishResponse();
    }
}
