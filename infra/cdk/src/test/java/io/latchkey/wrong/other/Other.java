package io.latchkey.wrong.other;

/** Stands for another concern. */
public record Other(String name) {}
