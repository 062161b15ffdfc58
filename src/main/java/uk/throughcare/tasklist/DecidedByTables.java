package uk.throughcare.tasklist;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import uk.throughcare.cases.StorySection;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.language.Words;

/** What decision tables decided about a case, when, and by which version of the table: the one that came into force on a day. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DecidedByTables implements StorySection {

    private static final String DECISIONS = """
            select d.id_ as decision, d.dec_def_key_ as name, d.eval_time_ as at,
                   v.deploy_time_ as since, o.var_name_ as output, coalesce(o.text_, o.long_::text, o.double_::text) as value
            from act_hi_procinst i
            join act_hi_decinst d on d.proc_inst_id_ = i.id_
            join act_re_decision_def t on t.id_ = d.dec_def_id_
            join act_re_deployment v on v.id_ = t.deployment_id_
            left join act_hi_dec_out o on o.dec_inst_id_ = d.id_
            where i.business_key_ = :reference
            order by d.eval_time_, d.id_, o.id_""";

    private final JdbcClient jdbc;
    private final TimelineWords words;

    DecidedByTables(JdbcClient jdbc, TimelineWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    private record Output(
            String decision,
            String name,
            String at,
            String since,
            @Nullable String output,
            @Nullable String value) {}

    @Override
    public String title() {
        return "Decided by tables";
    }

    @Override
    public List<Line> of(CaseReference reference) {
        Map<String, List<Output>> decisions = jdbc
                .sql(DECISIONS)
                .param("reference", reference.value())
                .query((row, number) -> new Output(
                        row.getString("decision"),
                        row.getString("name"),
                        DatesInWords.moment(
                                row.getTimestamp("at").toLocalDateTime().toInstant(ZoneOffset.UTC)),
                        DatesInWords.moment(
                                row.getTimestamp("since").toLocalDateTime().toInstant(ZoneOffset.UTC)),
                        row.getString("output"),
                        row.getString("value")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Output::decision, LinkedHashMap::new, Collectors.toList()));
        return decisions.values().stream().map(this::line).toList();
    }

    private Line line(List<Output> outputs) {
        Output one = outputs.get(0);
        String decided = outputs.stream()
                .filter(output -> output.output() != null && output.value() != null)
                .map(output -> words.of(Map.entry(output.output(), output.value())))
                .collect(Collectors.joining(", "));
        return new Line(
                StringUtils.capitalize(words.of(one.name())),
                Words.say("{}; on {}, by the table as it is since {}", decided, one.at(), one.since()));
    }
}
