/**
 * Papers people hand in with a matter: told by their content, freed of what a phone adds unasked, stored sealed. Whoever
 * asks for one has been let in by the module whose paper it is; this room checks no grant.
 */
package org.unionhall.platform.paper;
