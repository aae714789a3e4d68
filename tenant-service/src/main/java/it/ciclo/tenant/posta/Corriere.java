// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.posta;

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

/** Hands letters to the mail server. */
public final class Corriere {

    private static final String TIMEOUT = "10000";

    /** What became of it. @param perche in Italian, for who waits for it; empty where it was taken */
    public record Esito(boolean preso, boolean definitivo, String perche) {

        static final Esito PRESO = new Esito(true, true, "");
    }

    /** @param id the same for the same letter, however often it is sent */
    public record Messaggio(String id, String a, String oggetto, String testo, String html) {
        @Override
        public String toString() {
            return "Messaggio[" + id + "]";
        }
    }

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final String from;

    Corriere(PostaSettings settings) {
        this.from = settings.from();
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
    public Esito send(Messaggio messaggio) {
        try {
            sender.send(message(messaggio));
            return Esito.PRESO;
        } catch (MailException e) {
            return refused(e);
        } catch (MessagingException e) {
            return new Esito(false, true, "L’indirizzo non è valido.");
        }
    }

    private MimeMessage message(Messaggio messaggio) throws MessagingException {
        MimeMessage message = new Numbered(sender.getSession(), "<" + messaggio.id() + "@ciclo>");
        MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom(from);
        helper.setTo(messaggio.a());
        helper.setSubject(messaggio.oggetto());
        helper.setText(messaggio.testo(), messaggio.html());
        return message;
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
