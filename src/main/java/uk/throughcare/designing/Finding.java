package uk.throughcare.designing;

/**
 * Something in a model that a designer has to mend.
 *
 * @param element its name, and its id in brackets
 * @param problem what is wrong, and after the semicolon how to mend it
 */
record Finding(String file, String element, String problem) {

    /** The id that stands in brackets after the element's name, or all of it where there are none. */
    String elementId() {
        return element.endsWith(")") ? element.substring(element.lastIndexOf('(') + 1, element.length() - 1) : element;
    }

    @Override
    public String toString() {
        return file + ": " + element + ": " + problem;
    }
}
