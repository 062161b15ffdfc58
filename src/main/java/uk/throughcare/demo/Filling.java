package uk.throughcare.demo;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How far the filling of the demonstration has come. */
@Component
class Filling {

    private final AtomicInteger lived = new AtomicInteger();
    private volatile boolean underWay;

    void begins() {
        underWay = true;
    }

    void livedOne() {
        lived.incrementAndGet();
    }

    void ends() {
        underWay = false;
    }

    boolean underWay() {
        return underWay;
    }

    int lived() {
        return lived.get();
    }
}
