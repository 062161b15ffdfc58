package uk.throughcare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** Nobody stays signed in for ever. */
class SessionAgeTest {

    private static final Duration AT_MOST = Duration.ofHours(10);

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void aSessionThatIsTooOldEnds() throws Exception {
        asks(AT_MOST.plusSeconds(1));

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void untilThenItGoesOn() throws Exception {
        asks(AT_MOST.minusMinutes(1));

        assertThat(session.isInvalid()).isFalse();
    }

    private void asks(Duration later) throws Exception {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        new SessionAge(AT_MOST, Clock.offset(Clock.systemUTC(), later))
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
