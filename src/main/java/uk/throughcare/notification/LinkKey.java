package uk.throughcare.notification;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The key that links are signed with: the operator's, else one that the first node made and all nodes share. */
@Component
class LinkKey implements Supplier<byte[]> {

    private static final int FEWEST = 32;

    private final Supplier<byte[]> key;

    LinkKey(@Value("${throughcare.links.key:}") String given, JdbcClient jdbc, Clock clock) {
        if (!given.isEmpty() && given.length() < FEWEST) {
            throw new IllegalArgumentException("throughcare.links.key must have at least " + FEWEST + " characters");
        }
        this.key = given.isEmpty()
                ? SingletonSupplier.of(() -> kept(jdbc, clock))
                : () -> given.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] get() {
        return key.get();
    }

    private static byte[] kept(JdbcClient jdbc, Clock clock) {
        byte[] made = new byte[FEWEST];
        new SecureRandom().nextBytes(made);
        jdbc.sql("insert into care.link_key (key, made_at) values (:key, :now) on conflict do nothing")
                .param("key", made)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return jdbc.sql("select key from care.link_key").query(byte[].class).single();
    }
}
