package uk.throughcare.engine;

/** Whoever has to do something about it that diagrams, tables or forms came with the application that it had not before. */
public interface ShippedFilesChanged {

    /**
     * In the transaction that deploys them.
     *
     * @param deployment with all files of this version of the application
     */
    void deployed(String deployment);
}
