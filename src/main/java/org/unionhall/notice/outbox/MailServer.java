package org.unionhall.notice.outbox;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands e-mail to the server of the house by SMTP. */
class MailServer {

    private final MailSettings settings;
    private final JavaMailSenderImpl server = new JavaMailSenderImpl();

    MailServer(MailSettings settings) {
        this.settings = settings;
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = server.getJavaMailProperties();
        String millis = Long.toString(settings.timeout().toMillis());
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.tls().equals("tls")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.tls().equals("starttls")));
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.tls().equals("starttls")));
        if (!settings.user().isEmpty()) {
            properties.put("mail.smtp.auth", "true");
            server.setUsername(settings.user());
            server.setPassword(settings.password());
        }
    }

    void send(Letter letter) throws NotSent {
        try {
            var message = server.createMimeMessage();
            var parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            parts.setFrom(settings.from());
            parts.setTo(letter.to());
            parts.setSubject(letter.title());
            parts.setText(letter.href() == null || settings.site().isEmpty() ? letter.text()
                    : letter.text() + "\n\n" + settings.site() + letter.href());
            server.send(message);
        } catch (MailException | MessagingException refused) {
            Throwable cause = refused.getCause() == null ? refused : refused.getCause();
            throw new NotSent("邮件服务器没有收下（" + cause.getClass().getSimpleName() + "）" + cause.getMessage());
        }
    }
}
