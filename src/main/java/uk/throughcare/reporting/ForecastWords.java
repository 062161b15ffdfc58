package uk.throughcare.reporting;

import uk.throughcare.reporting.Figure.Explained;

/** What somebody must know to read a forecast: what it is made of, and what it takes for granted. */
record ForecastWords(ForecastSettings settings) {

    Explained explained(TeamRecord record) {
        return new Explained(
                """
                How many days somebody accepted then will wait for their first contact. The weeks to come are played through %d times: each brings the cases of one of the last %d weeks, drawn by lot (%d accepted referrals in all); each case takes up room of the team's link workers for as long as some case of its weight that ended in that time (%d), and its first contact takes as long as some recorded one (%d). Today's %d cases with a link worker take up room first, then the %d without one. Cases find room in the order in which they were accepted, and the link workers together can carry %d points. Eight in ten of those played lie between the two ends of the band.""".formatted(
                                settings.runs(),
                                settings.weeks(),
                                record.accepted(),
                                record.stays().size(),
                                record.contacts().size(),
                                record.carried().size(),
                                record.queued().size(),
                                record.points()),
                "From now on, if referrals, times and working days stay as they were. One more link worker carries as much as those there are on average.",
                "Priorities, skills, absences and holidays; cases that come from another team; and first contacts that were never made.");
    }
}
