package uk.throughcare.teams;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with cases.
 *
 * @param id the user id
 * @param email null if none is known: such a person sees tasks, and gets no mail
 */
public record StaffMember(String id, String name, @Nullable String email) {}
