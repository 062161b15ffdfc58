package uk.throughcare.intake;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.journey.ReferralJourney;
import uk.throughcare.journey.Refused;

/** Referrals from other systems: the same checks as in the form, and a referral that is sent twice is taken once. */
@Service
class ApiReferrals {

    private static final int LONGEST_KEY = 200;

    private final ApiRequests requests;
    private final ReferralJourney journey;
    private final CurrentActor actor;

    ApiReferrals(ApiRequests requests, ReferralJourney journey, CurrentActor actor) {
        this.requests = requests;
        this.journey = journey;
        this.actor = actor;
    }

    /**
     * Refers a person.
     *
     * @param key the caller's name for this request; the same key with the same body gives the same answer
     * @throws Refused if an answer is not taken; nothing is changed then and the key is free again
     * @throws KeyReused if the key came with another body before
     */
    @Transactional
    public CaseReference refer(@Nullable String key, byte[] body) {
        return key == null ? start(body) : once(wellFormed(key), body);
    }

    private CaseReference once(String key, byte[] body) {
        String account = actor.get().id();
        String hash = ContentHash.of(body);
        if (!requests.begin(account, key, hash)) {
            return requests.answer(account, key, hash).orElseThrow(KeyReused::new);
        }
        CaseReference reference = start(body);
        requests.answered(account, key, reference);
        return reference;
    }

    private CaseReference start(byte[] body) {
        Map<String, Object> answers = JsonBody.read(body);
        return Channel.API.during(() -> journey.refer(answers));
    }

    private static String wellFormed(String key) {
        if (key.isBlank()
                || key.length() > LONGEST_KEY
                || !StandardCharsets.US_ASCII.newEncoder().canEncode(key)) {
            throw Refused.because("Idempotency-Key", "it must have 1 to " + LONGEST_KEY + " plain characters");
        }
        return key;
    }

    /** The Idempotency-Key came with another body before. */
    static final class KeyReused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
