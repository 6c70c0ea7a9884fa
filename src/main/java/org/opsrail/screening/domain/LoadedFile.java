package org.opsrail.screening.domain;

import org.opsrail.screening.format.ListFormat;

/** @param source its name, or where it came from */
record LoadedFile(ListFormat format, String source, String sha256, long bytes) {}
