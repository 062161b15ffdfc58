package uk.throughcare.browser;

/** Where the browser finds the application. */
@FunctionalInterface
interface Site {

    String address(String path);
}
