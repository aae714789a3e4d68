// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.problem;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.Container;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;

/**
 * Says in our form what the container refuses by itself, before any filter sees it: addresses and headers that are too long, and
 * what is no HTTP. Takes the place of Tomcat's own report.
 */
final class ProblemValve extends ErrorReportValve {

    /** The longest address, with its query. */
    private static final int LONGEST_ADDRESS = 2 * 1024;

    private static final int ADDRESS_TOO_LONG = 414;
    private static final int HEADERS_TOO_LARGE = 431;

    /** Tomcat has one type for all it cannot parse, and answers all of it with 400. */
    private static final String TOO_LARGE =
            StringManager.getManager(Http11InputBuffer.class).getString("iib.requestheadertoolarge.error");

    private final ProblemWriter problems;

    ProblemValve(ProblemWriter problems) {
        this.problems = problems;
    }

    void takePlaceIn(Container host) {
        host.getPipeline().addValve(this);
        if (host instanceof StandardHost standard) {
            // Else the usual one is added, nearer to the request.
            standard.setErrorReportValveClass(ProblemValve.class.getName());
        }
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (length(request) > LONGEST_ADDRESS) {
            write(request, response, ADDRESS_TOO_LONG);
        } else {
            super.invoke(request, response);
        }
    }

    private static int length(Request request) {
        String query = request.getQueryString();
        return length(request.getRequestURI()) + (query == null ? 0 : query.length() + 1);
    }

    private static int length(@Nullable String path) {
        return path == null ? 0 : path.length();
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            write(request, response, status(request, response.getStatus(), failure));
        } catch (IOException e) {
            // The client has gone; there is nobody to tell.
            container.getLogger().debug("not answered", e);
        }
    }

    private static int status(Request request, int status, @Nullable Throwable failure) {
        String said = failure == null ? "" : String.valueOf(failure.getMessage());
        boolean manyHeaders = failure instanceof IllegalStateException && said.equals(tooMany(request));
        if (manyHeaders || (said.equals(TOO_LARGE) && request.getRequestURI() != null)) {
            return HEADERS_TOO_LARGE;
        }
        return said.equals(TOO_LARGE) ? ADDRESS_TOO_LONG : status;
    }

    private static String tooMany(Request request) {
        return StringManager.getManager(MimeHeaders.class)
                .getString("headers.maxCountFail", request.getConnector().getProperty("maxHeaderCount"));
    }

    private void write(Request request, Response response, int status) throws IOException {
        problems.write(request.getRequest(), response.getResponse(), Meaning.ofStatus(status));
        response.finishResponse();
    }
}
