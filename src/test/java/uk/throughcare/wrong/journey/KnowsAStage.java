package uk.throughcare.wrong.journey;

import uk.throughcare.wrong.assessment.Assessing;

record KnowsAStage(Assessing assessing) {}
