package uk.throughcare.wrong.intake;

import uk.throughcare.wrong.demo.Demonstration;

record AsksTheDemo(Demonstration demonstration) {}
