/** The rules that every diagram, decision table and form keeps; each finding says what is wrong and how to mend it. */
package uk.throughcare.models;
