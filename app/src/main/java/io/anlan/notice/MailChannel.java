package io.anlan.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** E-mail through the SMTP server of {@code spring.mail.*}; absent when none is configured. */
@Component
class MailChannel implements Channel {

    private final @Nullable JavaMailSender sender;
    private final String from;

    MailChannel(
            ObjectProvider<JavaMailSender> sender, @Value("${anlan.mail.from:${spring.mail.username:}}") String from) {
        this.sender = sender.getIfAvailable();
        this.from = from;
    }

    boolean configured() {
        return sender != null && !from.isBlank();
    }

    String from() {
        return from;
    }

    @Override
    public void send(Message message) throws NotDelivered {
        if (sender == null || from.isBlank()) {
            throw new NotDelivered("no mail server is configured");
        }
        var mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(message.to());
        mail.setSubject(message.title());
        mail.setText(message.body() + "\n\n" + message.link() + "\n");
        try {
            sender.send(mail);
        } catch (MailException e) {
            throw new NotDelivered(String.valueOf(e.getMessage()));
        }
    }
}
