package uk.throughcare.following;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.following.Trial.Movement;
import uk.throughcare.following.Trial.Obstacle;

/** Tries what would come of having cases follow, and takes it back. */
@Service
class FollowingTrial {

    private final Followers followers;
    private final MovingAcross moving;
    private final FollowingSettings settings;
    private final TransactionTemplate transaction;

    FollowingTrial(
            Followers followers, MovingAcross moving, FollowingSettings settings, TransactionTemplate transaction) {
        this.followers = followers;
        this.moving = moving;
        this.settings = settings;
        this.transaction = transaction;
    }

    private record Way(String source, String target) {

        static Way of(Follower follower) {
            return new Way(follower.source(), follower.target());
        }
    }

    Trial of(Mode mode) {
        Map<Way, List<Follower>> alike =
                followers.of(mode).stream().collect(groupingBy(Way::of, LinkedHashMap::new, toList()));
        return new Trial(mode, alike.values().stream().map(this::movement).toList());
    }

    private Movement movement(List<Follower> all) {
        Map<String, List<Follower>> stuck = new TreeMap<>();
        all.stream()
                .collect(groupingBy(Follower::place))
                .values()
                .forEach(alike -> obstacle(alike.get(0))
                        .ifPresent(reason -> stuck.computeIfAbsent(reason, first -> new ArrayList<>())
                                .addAll(alike)));
        List<Obstacle> obstacles = stuck.entrySet().stream()
                .map(some -> new Obstacle(some.getKey(), some.getValue().size(), cases(some.getValue())))
                .toList();
        long stay = obstacles.stream().mapToLong(Obstacle::instances).sum();
        Follower one = all.get(0);
        return new Movement(
                one.process(),
                one.fromVersion(),
                one.fromTeam(),
                one.toVersion(),
                one.toTeam(),
                all.size() - stay,
                obstacles);
    }

    private List<String> cases(List<Follower> stuck) {
        return stuck.stream()
                .map(Follower::caseReference)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .limit(settings.shown())
                .toList();
    }

    /** Why all that stand as this one does could not follow. */
    private Optional<String> obstacle(Follower one) {
        try {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                moving.move(one.instance(), one.target());
            });
            return Optional.empty();
        } catch (CannotFollow refusal) {
            return Optional.of(refusal.reason());
        } catch (OptimisticLockingException busy) {
            // the engine had found a place for it, and somebody works on it just now
            return Optional.empty();
        }
    }
}
