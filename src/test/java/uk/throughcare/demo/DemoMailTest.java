package uk.throughcare.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.Date;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import uk.throughcare.language.WordsDialect;

class DemoMailTest {

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(WebMvcAutoConfiguration.class, ThymeleafAutoConfiguration.class))
            .withUserConfiguration(DemoMail.class, CaughtMailPage.class, WordsDialect.class);

    @Test
    void theDemoCatchesMailAndShowsItNewestFirst() {
        application.withPropertyValues("throughcare.demo.enabled=true").run(demo -> {
            JavaMailSender sender = demo.getBean(JavaMailSender.class);
            sender.send(mail("Older", "2026-07-01T16:00:00Z"), mail("Newer", "2026-07-02T16:00:00Z"));

            assertThat(demo.getBean(CaughtMail.class).newestFirst())
                    .extracting(CaughtMail.Mail::subject, CaughtMail.Mail::to)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("Newer", "referrer@example.org"),
                            org.assertj.core.groups.Tuple.tuple("Older", "referrer@example.org"));
            MockMvcBuilders.webAppContextSetup(demo)
                    .build()
                    .perform(get("/mail"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(Matchers.containsString("2 July 2026, 17:00")))
                    .andExpect(content().string(Matchers.containsString("first &lt;line&gt;")));
        });
    }

    @Test
    void withoutMailThePageSaysHowToGetSome() {
        application
                .withPropertyValues("throughcare.demo.enabled=true")
                .run(demo -> MockMvcBuilders.webAppContextSetup(demo)
                        .build()
                        .perform(get("/mail"))
                        .andExpect(content().string(Matchers.containsString("No mail yet"))));
    }

    @Test
    void outsideTheDemoAndWithAMailServerNothingIsCaught() {
        application.run(production -> assertThat(production).doesNotHaveBean(CaughtMail.class));
        application
                .withPropertyValues("throughcare.demo.enabled=true", "spring.mail.host=mail.example.org")
                .run(demo -> assertThat(demo).doesNotHaveBean(CaughtMail.class).doesNotHaveBean(CaughtMailPage.class));
    }

    @Test
    void theStylesheetOfThePageExists() {
        assertThat(new ClassPathResource(
                        "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css"))
                .satisfies(stylesheet -> assertThat(stylesheet.exists()).isTrue());
    }

    private static SimpleMailMessage mail(String subject, String sent) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom("us@example.org");
        mail.setTo("referrer@example.org");
        mail.setSubject(subject);
        mail.setText("first <line>\nsecond line");
        mail.setSentDate(Date.from(Instant.parse(sent)));
        return mail;
    }
}
