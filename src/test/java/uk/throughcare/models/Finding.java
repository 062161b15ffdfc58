package uk.throughcare.models;

/** Something in a model that a designer has to mend. */
record Finding(String file, String element, String problem) {

    @Override
    public String toString() {
        return file + ": " + element + ": " + problem;
    }
}
