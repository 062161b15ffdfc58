package uk.throughcare.wrong.forms;

public record Answers() {}
