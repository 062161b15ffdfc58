package uk.throughcare.wrong.demo;

public record Demonstration() {}
