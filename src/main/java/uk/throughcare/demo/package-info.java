/** A filled system for the first look and for training; synthetic people only. */
@NullMarked
package uk.throughcare.demo;

import org.jspecify.annotations.NullMarked;
