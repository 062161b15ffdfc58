package uk.throughcare.wrong.language;

import uk.throughcare.wrong.assessment.Assessing;

record SpeaksOfAStage(Assessing assessing) {}
