// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import it.ciclo.contracts.Role;
import it.ciclo.portal.session.Acting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A page as the browser gets it. What holds for every page is checked whenever one is rendered. */
public final class RenderedPage {

    private final String html;

    private RenderedPage(String html) {
        this.html = html;
    }

    /** @param parameters what the template asks for beside the frame */
    public static RenderedPage page(@Nullable Acting acting, Head head, String template, Map<String, ?> parameters) {
        var all = new HashMap<String, Object>(parameters);
        all.put("frame", frame(acting, head));
        var out = new StringOutput();
        Pages.engine().render(template, all, out);
        var rendered = new RenderedPage(out.toString());
        rendered.keepsToTheRules();
        return rendered;
    }

    public String html() {
        return html;
    }

    /** What a reader sees: without tags, spaces joined. */
    public String text() {
        return html.replaceAll("(?s)<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    private static Frame frame(@Nullable Acting acting, Head head) {
        return new Frame(
                head,
                "/statico",
                new Frame.Csrf("_csrf", "token-of-the-session"),
                acting == null ? null : Frame.Place.of(acting, head, List.of(Nav.values())),
                acting == null
                        ? null
                        : new Frame.Me(
                                acting.io().fullName(),
                                Texts.t("ruolo." + (acting.is(Role.OIV) ? Role.OIV : acting.role())),
                                "/accedi",
                                "http://localhost:8083/accesso/sicurezza"),
                true,
                List.of(),
                false,
                "/");
    }

    private void keepsToTheRules() {
        assertThat(count("<h1[ >]")).as("one h1").isEqualTo(1);
        assertThat(count("<(button|a)[^>]*class=\"btn btn-primary(?![^>]*aria-disabled)"))
                .as("at most one filled button that does something")
                .isLessThanOrEqualTo(1);
        assertThat(html).as("no style in the page").doesNotContain(" style=").doesNotContain("<style");
        assertThat(text())
                .as("no text with a hole")
                .doesNotContain("{0}")
                .doesNotContain("{1}")
                .doesNotContainPattern("\\bnull\\b");
        var ids = new HashSet<String>();
        for (String id : all(" id=\"([^\"]*)\"")) {
            assertThat(ids.add(id)).as("id %s once", id).isTrue();
        }
        for (String id : all("<label[^>]* for=\"([^\"]*)\"")) {
            assertThat(ids).as("the field of a label").contains(id);
        }
        for (String described : all("aria-describedby=\"([^\"]*)\"")) {
            assertThat(ids).as("what describes a field").contains(described.split(" "));
        }
        for (String form : all("(?s)<form[^>]*method=\"post\"[^>]*>(.*?)</form>")) {
            assertThat(form).as("every form that changes something").contains("token-of-the-session");
        }
    }

    private long count(String regex) {
        return Pattern.compile(regex).matcher(html).results().count();
    }

    private List<String> all(String regex) {
        return Pattern.compile(regex)
                .matcher(html)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    /** Beside the build, for whoever wants to look at it. */
    public RenderedPage kept(String name) {
        try {
            Path pages = Path.of("target", "pages");
            Files.createDirectories(pages);
            Files.writeString(pages.resolve(name + ".html"), html);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return this;
    }
}
