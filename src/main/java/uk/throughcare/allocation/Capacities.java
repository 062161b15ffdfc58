package uk.throughcare.allocation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** How many points each link worker of a team can carry. */
@Component
class Capacities {

    private final Caseloads caseloads;
    private final WorkingTimes times;
    private final AllocationSettings settings;

    Capacities(Caseloads caseloads, WorkingTimes times, AllocationSettings settings) {
        this.caseloads = caseloads;
        this.times = times;
        this.settings = settings;
    }

    /** By user id. */
    ToIntFunction<String> in(String team) {
        Map<String, Integer> full = caseloads.capacities(team);
        Map<String, Integer> capacities = new HashMap<>(full);
        times.daysPerWeek(team)
                .forEach((worker, days) ->
                        capacities.put(worker, settings.share(full.getOrDefault(worker, settings.capacity()), days)));
        return worker -> capacities.getOrDefault(worker, settings.capacity());
    }
}
