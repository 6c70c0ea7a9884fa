/** Forms for people without an account, on links that work for one form, once, and not for long. */
@NullMarked
package org.opsrail.guest;

import org.jspecify.annotations.NullMarked;
