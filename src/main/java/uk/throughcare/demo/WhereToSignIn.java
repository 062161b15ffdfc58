package uk.throughcare.demo;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on the console, once everything is ready, where to sign in and as whom. */
@Component
class WhereToSignIn {

    private final ServletWebServerApplicationContext web;
    private final Environment settings;

    WhereToSignIn(ServletWebServerApplicationContext web, Environment settings) {
        this.web = web;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("SystemOut")
    void say() {
        System.out.println(sentence());
    }

    String sentence() {
        String address = "http://localhost:" + web.getWebServer().getPort() + "/";
        return settings.getProperty("throughcare.demo.enabled", Boolean.class, false)
                ? "Throughcare is ready. Begin at " + address + ", or sign in at " + address
                        + "camunda/app/tasklist/default/ as lee.referrer, lee.senior, lee.link1, leeds.senior or admin;"
                        + " every password is " + DemoAccounts.PASSWORD + "."
                : "Throughcare is ready. Sign in at " + address + "camunda/app/tasklist/default/ as "
                        + settings.getProperty("throughcare.admin.id", "admin") + ".";
    }
}
