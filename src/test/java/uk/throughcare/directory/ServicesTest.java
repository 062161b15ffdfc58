package uk.throughcare.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.JourneyTest;

@JourneyTest
@Transactional
class ServicesTest {

    @Autowired
    Services services;

    @Autowired
    ActivityKinds kinds;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void load() {
        services.load(Services.EXAMPLES);
    }

    @Test
    void loadingTwiceListsEachServiceOnce() {
        int before = count();
        services.load(Services.EXAMPLES);
        assertThat(count()).isEqualTo(before).isGreaterThan(20);
    }

    @Test
    void everyExampleMeetsNeedsThatTheCatalogueHas() {
        assertThat(jdbc.sql("""
                        select n from care.service_listing, unnest(needs) n
                        where n not in (select code from care.support_need)
                        """).query(String.class).list()).isEmpty();
        assertThat(kinds.all()).extracting(ActivityKinds.Kind::code).contains("GARDENING");
    }

    @Test
    void whatTermsOfFeedsMeanIsInTheCatalogue() throws IOException {
        List<String> rules = Pattern.compile("<text>(?:\\[([^]]+)]|(\"[A-Z_]+\"))</text>")
                .matcher(Files.readString(Path.of("processes/directory/service-terms.dmn")))
                .results()
                .flatMap(cell -> Stream.of(String.valueOf(cell.group(cell.group(1) == null ? 2 : 1))
                        .replace("\"", "")
                        .split(", ")))
                .distinct()
                .toList();

        assertThat(rules)
                .hasSizeGreaterThan(40)
                .isSubsetOf(jdbc.sql("select code from care.support_need union select code from care.activity_kind")
                        .query(String.class)
                        .list());
    }

    private int count() {
        return jdbc.sql("select count(*) from care.service_listing")
                .query(Integer.class)
                .single();
    }
}
