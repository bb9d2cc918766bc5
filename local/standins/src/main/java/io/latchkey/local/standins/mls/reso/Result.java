package io.latchkey.local.standins.mls.reso;

import java.util.List;
import java.util.Optional;

/** A page of listings, and where the next one begins. */
record Result(List<Listing> rows, Optional<String> continuation, int total) {}
