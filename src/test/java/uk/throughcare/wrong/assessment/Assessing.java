package uk.throughcare.wrong.assessment;

import org.springframework.beans.factory.annotation.Autowired;

public class Assessing {

    @Autowired
    private AssessingHelper helper;

    @Override
    public String toString() {
        return "with " + helper;
    }
}
