package uk.throughcare.wrong.intake;

import uk.throughcare.wrong.forms.Answers;

record AsksTheForms(Answers answers) {}
