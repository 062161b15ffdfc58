/** What the shipped decision tables decide. */
package uk.throughcare.models;
