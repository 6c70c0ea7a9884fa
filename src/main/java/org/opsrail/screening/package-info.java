/**
 * Companies and persons held against lists of sanctions and of politically exposed persons, each possible match with its
 * reasons. It knows no case: whoever screens decides what a match means.
 */
@NullMarked
package org.opsrail.screening;

import org.jspecify.annotations.NullMarked;
