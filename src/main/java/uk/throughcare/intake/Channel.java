package uk.throughcare.intake;

import java.util.function.Supplier;

/** The way by which a referral comes in. */
enum Channel {
    TASKLIST,
    API,
    CSV,
    /** The person asked for it; a member of staff keyed it. */
    SELF;

    // the engine carries a start form's answers and nothing beside them
    private static final ThreadLocal<Channel> CURRENT = ThreadLocal.withInitial(() -> TASKLIST);

    /** Everything referred by the call comes by this channel. */
    <T> T during(Supplier<T> call) {
        CURRENT.set(this);
        try {
            return call.get();
        } finally {
            CURRENT.remove();
        }
    }

    static Channel of(Referral referral) {
        return referral.selfReferral() ? SELF : CURRENT.get();
    }
}
