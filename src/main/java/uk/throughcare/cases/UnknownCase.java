package uk.throughcare.cases;

import uk.throughcare.journey.CaseReference;

/** There is no case of this reference, or none that the caller may know of. */
public class UnknownCase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownCase(CaseReference reference) {
        super("There is no case " + reference + " that you can see");
    }
}
