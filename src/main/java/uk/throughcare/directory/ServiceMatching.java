package uk.throughcare.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.People;
import uk.throughcare.cases.Person;
import uk.throughcare.cases.Plans;
import uk.throughcare.cases.SupportNeeds;
import uk.throughcare.directory.MatchingRules.Factor;
import uk.throughcare.directory.MatchingRules.Whereabouts;
import uk.throughcare.directory.Services.Candidate;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.language.Words;

/** Finds the services for a person, best first, with reasons that a link worker can repeat to them. */
@Service
public class ServiceMatching {

    private final Cases cases;
    private final People people;
    private final SupportNeeds needs;
    private final Plans plans;
    private final AreaOfRelease release;
    private final Services services;
    private final MatchingRules rules;
    private final Clock clock;
    private final int most;

    ServiceMatching(
            Cases cases,
            People people,
            SupportNeeds needs,
            Plans plans,
            AreaOfRelease release,
            Services services,
            MatchingRules rules,
            Clock clock,
            @Value("${throughcare.directory.most-matches}") int most) {
        this.cases = cases;
        this.people = people;
        this.needs = needs;
        this.plans = plans;
        this.release = release;
        this.services = services;
        this.rules = rules;
        this.clock = clock;
        this.most = most;
    }

    /** What suits the needs, the wishes and the whereabouts of the person, and can take them. */
    public List<ServiceListing.Match> of(CaseReference reference) {
        Case sought = cases.get(reference);
        Person person = people.of(reference);
        LocalDate today = LocalDate.now(clock);
        Map<Factor, Integer> points = rules.points(whereabouts(sought, today));
        return services
                .candidates(new Services.Sought(
                        sought.team(),
                        release.communityTeam(reference).orElse(null),
                        Period.between(person.dateOfBirth(), today).getYears(),
                        person.language(),
                        needs.of(reference).stream()
                                .map(SupportNeeds.Need::code)
                                .toList(),
                        plans.inForce(reference)
                                .map(plan -> plan.content().activitiesWanted())
                                .orElse(List.of())))
                .stream()
                .filter(candidate -> points.containsKey(candidate.place()))
                .filter(candidate -> !candidate.full() || points.containsKey(Factor.FULL_WITH_WAITING_LIST))
                .map(candidate -> match(candidate, points))
                .sorted(Comparator.comparing((ServiceListing.Match match) -> -match.points())
                        .thenComparing(match -> match.service().name()))
                .limit(most)
                .toList();
    }

    private static Whereabouts whereabouts(Case sought, LocalDate today) {
        LocalDate release = sought.releaseDate();
        return new Whereabouts(
                sought.inCustody(),
                sought.inCustody() && release != null ? (int) ChronoUnit.DAYS.between(today, release) : null);
    }

    private static ServiceListing.Match match(Candidate candidate, Map<Factor, Integer> points) {
        List<String> reasons = new ArrayList<>();
        int sum = worth(points, candidate.place(), 1);
        sum += worth(points, Factor.NEED_MET, candidate.needsMet());
        sum += worth(points, Factor.NEED_ALIKE, candidate.needsAlike());
        if (candidate.titlesMet() != null) {
            reasons.add(Words.say("Meets: {}.", titles(candidate.titlesMet())));
        } else if (candidate.needsAlike() > 0) {
            reasons.add(Words.say("For needs of this kind."));
        }
        if (candidate.wanted() != null) {
            sum += worth(points, Factor.WANTED, 1);
            reasons.add(Words.say("Wanted: {}.", Words.say(candidate.wanted())));
        }
        if (candidate.language() != null) {
            sum += worth(points, Factor.LANGUAGE, 1);
            reasons.add(Words.say("Speaks {}.", Words.say(candidate.language())));
        }
        if (candidate.assuredOn() != null) {
            sum += worth(points, Factor.ASSURED, 1);
        }
        if (candidate.place() == Factor.PLACE_AREA_OF_RELEASE) {
            reasons.add(Words.say("Near where the person will live."));
        }
        if (candidate.full()) {
            sum += worth(points, Factor.FULL_WITH_WAITING_LIST, 1);
            reasons.add(Words.say("Full, has a waiting list."));
        }
        return new ServiceListing.Match(candidate.service(), sum, words(reasons));
    }

    private static String titles(String titles) {
        return titles.lines().map(Words::say).collect(Collectors.joining(", "));
    }

    private static String words(List<String> reasons) {
        return reasons.isEmpty()
                ? Words.say("Open to everyone; no recorded need asks for it.")
                : String.join(" ", reasons);
    }

    private static int worth(Map<Factor, @Nullable Integer> points, Factor factor, int times) {
        Integer each = points.get(factor);
        return each == null ? 0 : each * times;
    }
}
