/** The frame of every page: layout, navigation, search, language and appearance, errors, the clock of a rehearsal. */
@org.jspecify.annotations.NullMarked
package org.opsrail.shell;
