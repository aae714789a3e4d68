// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.posta;

import it.ciclo.tenant.posta.Promemoria.Lettera;
import it.ciclo.tenant.posta.Promemoria.Riga;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.web.util.HtmlUtils;

/** Hands a reminder to the mail server. */
final class Corriere {

    private static final String TIMEOUT = "10000";

    /** What became of it. @param perche in Italian, for the segretario; empty where it was taken */
    record Esito(boolean preso, boolean definitivo, String perche) {

        static final Esito PRESO = new Esito(true, true, "");
    }

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final String from;
    private final String portal;

    Corriere(PostaSettings settings) {
        this.from = settings.from();
        this.portal = settings.portal();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        Properties properties = sender.getJavaMailProperties();
        if (!settings.user().isBlank()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
            properties.setProperty("mail.smtp.auth", "true");
        }
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.starttls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.starttls()));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
        properties.setProperty("mail.smtp.timeout", TIMEOUT);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT);
    }

    /** Sent twice after a crash, it has the same Message-ID twice. */
    Esito send(Lettera lettera, String ente) {
        try {
            sender.send(message(lettera, ente));
            return Esito.PRESO;
        } catch (MailException e) {
            return refused(e);
        } catch (MessagingException e) {
            return new Esito(false, true, "L’indirizzo non è valido.");
        }
    }

    private MimeMessage message(Lettera lettera, String ente) throws MessagingException {
        Promemoria.Chiave key = lettera.chiave();
        MimeMessage message = new Numbered(
                sender.getSession(), "<" + key.tenant() + "." + key.persona() + "." + key.giorno() + "@ciclo>");
        MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom(from);
        helper.setTo(lettera.email());
        helper.setSubject(lettera.oggetto() + " · " + ente);
        helper.setText(plain(lettera, ente), html(lettera, ente));
        return message;
    }

    private String plain(Lettera lettera, String ente) {
        StringBuilder text = new StringBuilder(ente).append("\n\n");
        for (Riga riga : lettera.righe()) {
            text.append("- ")
                    .append(riga.testo())
                    .append("\n  ")
                    .append(portal)
                    .append(riga.dove())
                    .append("\n");
        }
        if (lettera.altre() > 0) {
            text.append("- ").append(altre(lettera.altre())).append("\n");
        }
        return text.append("\nTutte le cose da fare: ")
                .append(portal)
                .append("/enti/")
                .append(lettera.chiave().tenant())
                .append("\nSe non vuoi questi promemoria, spegnili in Ciclo, alla pagina Promemoria.\n")
                .toString();
    }

    private String html(Lettera lettera, String ente) {
        StringBuilder text = new StringBuilder("<!doctype html><html lang=\"it\"><body><p><b>")
                .append(HtmlUtils.htmlEscape(ente))
                .append("</b></p><ul>");
        for (Riga riga : lettera.righe()) {
            text.append("<li><a href=\"")
                    .append(HtmlUtils.htmlEscape(portal + riga.dove()))
                    .append("\">")
                    .append(HtmlUtils.htmlEscape(riga.testo()))
                    .append("</a></li>");
        }
        if (lettera.altre() > 0) {
            text.append("<li>").append(altre(lettera.altre())).append("</li>");
        }
        return text.append("</ul><p><a href=\"")
                .append(HtmlUtils.htmlEscape(
                        portal + "/enti/" + lettera.chiave().tenant()))
                .append(
                        "\">Tutte le cose da fare</a></p><p>Se non vuoi questi promemoria, spegnili in Ciclo, alla pagina")
                .append(" Promemoria.</p></body></html>")
                .toString();
    }

    private static String altre(int many) {
        return many == 1 ? "e un’altra cosa" : "e altre " + many + " cose";
    }

    /** 5xx is an answer, everything else may pass. */
    private static Esito refused(MailException e) {
        if (e instanceof MailAuthenticationException) {
            return new Esito(false, false, "Il server di posta non accetta le credenziali di Ciclo.");
        }
        Integer code = code(e);
        if (code != null && code >= 500) {
            return new Esito(
                    false, true, "Il server di posta ha rifiutato l’indirizzo o il messaggio (codice " + code + ").");
        }
        return new Esito(
                false,
                false,
                code == null
                        ? "Il server di posta non risponde."
                        : "Il server di posta ha rimandato il messaggio (codice " + code + ").");
    }

    private static @Nullable Integer code(Throwable e) {
        if (e instanceof MailSendException all) {
            for (Exception one : all.getMessageExceptions()) {
                Integer code = code(one);
                if (code != null) {
                    return code;
                }
            }
        }
        for (Throwable at = e; at != null; at = next(at)) {
            if (at instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (at instanceof SMTPSendFailedException send
                    && send.getReturnCode() > 0
                    && send.getNextException() == null) {
                return send.getReturnCode();
            }
        }
        return null;
    }

    private static @Nullable Throwable next(Throwable e) {
        Throwable next = e instanceof MessagingException m ? m.getNextException() : null;
        return next == null ? e.getCause() : next;
    }

    /** Keeps the id it is given. */
    private static final class Numbered extends MimeMessage {

        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
