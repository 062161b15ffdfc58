package uk.throughcare.wrong.assessment;

class AssessingHelper {

    void say(String words) {
        System.out.println(words);
        java.util.logging.Logger.getLogger("wrong").info(words);
    }
}
