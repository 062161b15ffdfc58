/**
 * The services that people can be introduced to, listed by us or brought by feeds of Open Referral UK.
 *
 * <p>The tables have the shape of version 3.0 of the standard; what a feed of version 1 brings is made into it on the way in. A
 * feed is read page by page, each hundred services in a transaction of their own, so that memory stays flat and a page that
 * cannot be read costs nothing of those before it. Only a feed that was read to its end tells what it dropped: one that breaks
 * off, lists nothing, or gives less than it says makes nothing inactive.
 *
 * <p>What is kept of a text is plain text. Ids that are no UUIDs become some, always the same; the feed's own id is kept beside.
 * A service that a feed brings has no team: its places say where it is. What it is for is read from its terms, by the table
 * {@code service-terms}; one whose terms say nothing to us is found by its words, and offered behind those that meet a need.
 *
 * <p>A service that is full is not offered, unless it has a waiting list. How many places are taken is read from a view that
 * connecting keeps over its placements; whoever takes a place holds the row of the listing until that is done.
 *
 * <p>What is published goes out under {@code /open-referral-uk}, made by the database as the documents of the standard. An address
 * for us alone ({@code provider_email}) never goes out. Words are looked for by PostgreSQL's full text; a word that no service
 * uses is replaced by the one most like it among those that services do use, and the answer says so.
 */
@NullMarked
package uk.throughcare.directory;

import org.jspecify.annotations.NullMarked;
