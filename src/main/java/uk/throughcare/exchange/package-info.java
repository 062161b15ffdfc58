/**
 * The record of one case in the shapes that other systems read: by the headings of the Social Prescribing Information Standard, and
 * as FHIR R4 resources.
 *
 * <p>It is a care record and names the person. So it goes to staff who read the case anyway, each reading is on record, and
 * neither its address nor its file's name says whom it is about. Left out is what the staff of the team do not all read of a case
 * either: answers for equality monitoring, concerns, free notes of the timeline.
 *
 * <p>What is told is read by SQL across the stages, as figures are: the shapes follow standards, not our stages. Neither shape
 * claims to be a conforming message; which parts follow a standard stands at each mapping.
 */
@NullMarked
package uk.throughcare.exchange;

import org.jspecify.annotations.NullMarked;
