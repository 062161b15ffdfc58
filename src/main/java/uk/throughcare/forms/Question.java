package uk.throughcare.forms;

import java.util.List;

/**
 * One question as a person meets it.
 *
 * @param type the form component: textfield, textarea, number, checkbox, radio, select, checklist, taglist or datetime
 * @param choices the codes on offer, empty where anything may be typed
 */
public record Question(String form, String key, String type, boolean required, List<String> choices) {}
