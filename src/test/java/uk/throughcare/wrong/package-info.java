/** Classes that break the architecture, each in one way, so that its rules are seen to fail. */
package uk.throughcare.wrong;
