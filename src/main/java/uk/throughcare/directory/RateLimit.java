package uk.throughcare.directory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Strangers may read the directory, but no address of the network more often than others can bear; each node counts for itself. */
@Component
class RateLimit implements HandlerInterceptor, WebMvcConfigurer {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int ADDRESSES_REMEMBERED = 100_000;

    private final LoadingCache<String, Bucket> buckets;

    RateLimit(ExportSettings settings) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(ADDRESSES_REMEMBERED)
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .build(address -> bucket(settings.callsPerMinute()));
    }

    private static Bucket bucket(int calls) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(calls).refillGreedy(calls, WINDOW))
                .build();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(OpenReferralController.BASE, OpenReferralController.BASE + "/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        ConsumptionProbe probe = buckets.get(request.getRemoteAddr()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        }
        return probe.isConsumed();
    }
}
