/**
 * Monthly reports: the figures of each team and each region of a month that is over, as a PDF that stays as it was made.
 *
 * <p>A round makes what is missing, so that it can begin anew, break off or fail for one team. Managers are then told by mail,
 * which holds nothing but the month and the way to the page; reports are read in Cockpit by who oversees all that they tell of.
 *
 * <p>How people of different groups fare stands in the reports of regions alone: what is hidden in that of one team could be had
 * by taking the other teams' from the region's.
 */
@NullMarked
package uk.throughcare.reports;

import org.jspecify.annotations.NullMarked;
