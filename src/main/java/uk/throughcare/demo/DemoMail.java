package uk.throughcare.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** In the demo, with no mail server named, mail goes to one of our own that passes nothing on. */
@Configuration(proxyBeanMethods = false)
@WhereMailIsCaught
class DemoMail {

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail mailCatcher() {
        return new GreenMail(new ServerSetup(0, ServerSetup.getLocalHostAddress(), ServerSetup.PROTOCOL_SMTP));
    }

    @Bean
    JavaMailSender mailSender(GreenMail mailCatcher) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(mailCatcher.getSmtp().getBindTo());
        sender.setPort(mailCatcher.getSmtp().getPort());
        return sender;
    }

    @Bean
    CaughtMail caughtMail(GreenMail mailCatcher) {
        return new CaughtMail(mailCatcher);
    }
}
