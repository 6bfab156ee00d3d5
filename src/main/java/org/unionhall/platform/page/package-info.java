/** What every page is made of: frame, layouts, parts, icons, pictures. Names a page's pieces, never a union's. */
package org.unionhall.platform.page;
