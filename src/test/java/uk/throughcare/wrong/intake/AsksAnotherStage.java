package uk.throughcare.wrong.intake;

import uk.throughcare.wrong.assessment.Assessing;

record AsksAnotherStage(Assessing assessing) {}
