package uk.throughcare.language;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which language members of staff have chosen for themselves. */
@Repository
public class ChosenLanguages {

    private final JdbcClient jdbc;
    private final Clock clock;

    ChosenLanguages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void choose(String user, Language language) {
        jdbc.sql("insert into care.language_choice (user_id, language, chosen_at) values (:user, :language, :now)")
                .param("user", user)
                .param("language", language.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Of whoever has an account with this address; where several share it, of the one who has chosen last.
     *
     * @return nothing if nobody has, and English as long as they have not chosen
     */
    public Optional<Language> ofAddress(String address) {
        return jdbc.sql("""
                        select coalesce(c.language, 'EN') from act_id_user u
                        left join care.language_choice c on c.user_id = u.id_
                        where lower(u.email_) = lower(:address) order by c.id desc nulls last limit 1
                        """).param("address", address).query(Language.class).optional();
    }

    /** Nothing as long as they have not chosen. */
    public Optional<Language> of(String user) {
        return jdbc.sql("select language from care.language_choice where user_id = :user order by id desc limit 1")
                .param("user", user)
                .query(Language.class)
                .optional();
    }
}
