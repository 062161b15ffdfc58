package uk.throughcare.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Notes every SQL statement while it is asked to, and is not in the way otherwise. */
final class CountedDataSource extends DelegatingDataSource {

    /** One call of the database, and how long it took until its answer was there; a batch is one with several statements. */
    record Call(String sql, int statements, long nanos) {}

    private static final String BEGUN = "begun";

    private final Predicate<Thread> counted;
    private final DataSource noting;
    private final List<Call> calls = new ArrayList<>();
    private volatile boolean counting;

    /**
     * @param counted whose statements count: what happens in the background at the same time is another matter
     */
    CountedDataSource(DataSource target, Predicate<Thread> counted) {
        super(target);
        this.counted = counted;
        this.noting = ProxyDataSourceBuilder.create(target).listener(noting()).build();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counting ? noting.getConnection() : super.getConnection();
    }

    /** What the work asks of the database, in order. */
    List<Call> during(Runnable work) {
        calls.clear();
        counting = true;
        try {
            work.run();
        } finally {
            counting = false;
        }
        return List.copyOf(calls);
    }

    private QueryExecutionListener noting() {
        return new QueryExecutionListener() {
            @Override
            public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                execution.addCustomValue(BEGUN, System.nanoTime());
            }

            @Override
            public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                if (counted.test(Thread.currentThread())) {
                    long nanos = System.nanoTime() - execution.getCustomValue(BEGUN, Long.class);
                    int statements = execution.isBatch() ? execution.getBatchSize() : 1;
                    synchronized (calls) {
                        calls.add(new Call(queries.get(0).getQuery(), statements, nanos));
                    }
                }
            }
        };
    }
}
