/** People, teams, roles, places, systems and who holds which access: the source of truth that all processes read. */
@NullMarked
package org.opsrail.directory;

import org.jspecify.annotations.NullMarked;
