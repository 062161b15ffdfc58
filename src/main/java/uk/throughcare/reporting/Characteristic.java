package uk.throughcare.reporting;

/** By what people are told apart, to see whether they are served alike; all but the age are what they say of themselves. */
enum Characteristic {
    ETHNICITY("Ethnicity", "ethnicity"),
    SEX("Sex", "sex"),
    AGE("Age", "age"),
    DISABILITY("Disability", "disability"),
    RELIGION("Religion", "religion"),
    SEXUAL_ORIENTATION("Sexual orientation", "sexualOrientation"),
    GENDER_IDENTITY("Gender identity", "genderIdentity");

    private final String title;
    private final String key;

    Characteristic(String title, String key) {
        this.title = title;
        this.key = key;
    }

    String title() {
        return title;
    }

    /** As equality monitoring and addresses name it. */
    String key() {
        return key;
    }
}
