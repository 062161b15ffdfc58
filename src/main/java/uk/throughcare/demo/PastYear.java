package uk.throughcare.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.journey.CaseReference;

/**
 * Cases that ended within the last year, written at once instead of lived: figures want more of them than could be lived while
 * somebody waits. How they went stands in {@code demo/past-year.sql}.
 */
@Component
@ConditionalOnProperty(name = "throughcare.demo.enabled", havingValue = "true")
class PastYear {

    private static final int EVERY_THIRD_LEAVES_FOR_WAKEFIELD = 3;
    private static final int DAYS = 364;

    private final JdbcTemplate jdbc;
    private final DataSource database;

    PastYear(JdbcTemplate jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /**
     * @param many at most 9999, since numbers of prisoners have four digits
     * @param seed the same gives the same cases
     */
    @Transactional
    public void happened(int many, long seed, LocalDate today) {
        jdbc.execute("""
                create temporary table past_case (number int primary key, reference text, name text, prison_number text, crn text,
                    date_of_birth date, team text, community text, today date, within int) on commit drop
                """);
        jdbc.batchUpdate(
                "insert into past_case values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows(many, new Random(seed), today));
        ScriptUtils.executeSqlScript(
                DataSourceUtils.getConnection(database),
                new EncodedResource(new ClassPathResource("demo/past-year.sql"), "UTF-8"),
                false,
                false,
                ScriptUtils.DEFAULT_COMMENT_PREFIX,
                ScriptUtils.DEFAULT_STATEMENT_SEPARATOR,
                ScriptUtils.DEFAULT_BLOCK_COMMENT_START_DELIMITER,
                ScriptUtils.DEFAULT_BLOCK_COMMENT_END_DELIMITER);
    }

    private static List<Object[]> rows(int many, Random random, LocalDate today) {
        Invented invented = new Invented(random);
        List<Object[]> rows = new ArrayList<>();
        for (String reference : references(many, random)) {
            int number = rows.size();
            boolean inPrison = CaseStory.inPrison(number);
            rows.add(new Object[] {
                number,
                reference,
                invented.name(),
                // invented people who live on have no Z
                inPrison ? "Z%04dZZ".formatted(number) : null,
                inPrison ? null : "Z%06d".formatted(number),
                LocalDate.of(invented.between(1955, 2005), invented.between(1, 12), invented.between(1, 28)),
                CaseStory.team(number),
                inPrison ? number % EVERY_THIRD_LEAVES_FOR_WAKEFIELD == 0 ? "PDU-WAKEFIELD" : "PDU-LEEDS" : null,
                today,
                DAYS
            });
        }
        return rows;
    }

    private static Collection<String> references(int many, Random random) {
        Set<String> drawn = new LinkedHashSet<>();
        while (drawn.size() < many) {
            drawn.add(CaseReference.draw(random).value());
        }
        return drawn;
    }
}
