package uk.throughcare.following;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.following.Progress.State;
import uk.throughcare.journey.Refused;

/** What designers ask for: that running cases follow, stay, or pause on the way. */
@Service
class FollowingDiagrams {

    private static final int LONGEST_REASON = 500;

    private final Followers followers;
    private final Followings followings;
    private final FollowingSettings settings;

    FollowingDiagrams(Followers followers, Followings followings, FollowingSettings settings) {
        this.followers = followers;
        this.followings = followings;
        this.settings = settings;
    }

    /**
     * Has cases follow from the next round on; that all stay is kept too, with who decided it and why.
     *
     * @param mode a name of {@link Mode}
     * @throws Refused if there is no such mode, no reason, or another one that is not done
     */
    @Transactional
    public void begin(@Nullable String mode, @Nullable String reason, String user) {
        Mode wanted = mode(mode);
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty()) {
            throw refused("reason", "say why: who looks at a case later wants to know");
        }
        if (why.length() > LONGEST_REASON) {
            throw refused("reason", "is longer than " + LONGEST_REASON + " characters");
        }
        try {
            followers.enlist(followings.begin(wanted, why, user), wanted);
        } catch (DuplicateKeyException another) {
            throw refused("mode", "cases are still following an earlier change: let that be done first");
        }
        followings.finishWhereNoneWaits();
    }

    /**
     * @throws Refused if there is no mode of this name
     */
    static Mode mode(@Nullable String name) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().equals(name))
                .findFirst()
                .orElseThrow(() -> refused("mode", "is one of STAY, NOW, NEXT_STAGE"));
    }

    /**
     * Stops before the next process instance, or goes on.
     *
     * @param state PAUSED or RUNNING
     * @throws Refused if it is neither, or nothing is to be paused or resumed
     */
    @Transactional
    public void change(@Nullable String state) {
        if (State.PAUSED.name().equals(state)) {
            change(State.RUNNING, State.PAUSED, "no cases are following just now");
        } else if (State.RUNNING.name().equals(state)) {
            change(State.PAUSED, State.RUNNING, "nothing is paused");
        } else {
            throw refused("state", "is one of PAUSED, RUNNING");
        }
    }

    private void change(State before, State after, String otherwise) {
        if (!followings.change(before, after)) {
            throw refused("state", otherwise);
        }
    }

    Optional<Progress> latest() {
        return followings.latest(settings.shown());
    }

    private static Refused refused(String field, String reason) {
        return new Refused(List.of(new Refused.Problem(field, reason)));
    }
}
