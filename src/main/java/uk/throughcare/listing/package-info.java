/**
 * How services come into the directory and stay right: offered by their providers, reviewed, published, checked every year.
 *
 * <p>The form {@code offer-a-service} says what is asked and what is taken; the public page, a provider's own page and the API ask
 * what it asks, so a designer who adds a question adds it everywhere. What is offered reaches nobody until its address is
 * confirmed: until then it is a row that is deleted if nobody confirms it. From then on each offer and each change is an
 * unchangeable row of answers about the listing, and the process holds the listing's id and codes alone.
 *
 * <p>A provider has no account. Its link names a number drawn for its listing and our signature over it; it lasts anew whenever we
 * write or it is used. Mails say no more than that something waits behind the link: what an editor wrote is read there.
 *
 * <p>Whoever sends offers in bulk is held off without asking others: a page must be open for a moment before it is sent, which its
 * signed stamp tells; a field that people do not see must stay empty; and each address, of the network and of mail, is good for a
 * few offers.
 */
@NullMarked
package uk.throughcare.listing;

import org.jspecify.annotations.NullMarked;
