/** What an auditor asks for: the audit trail's pages and files, and the proof that it is whole. */
@NullMarked
package org.opsrail.compliance;

import org.jspecify.annotations.NullMarked;
