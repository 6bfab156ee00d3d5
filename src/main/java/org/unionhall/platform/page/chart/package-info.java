/** Pictures of figures, drawn on the server as SVG: no script, no style attribute, readable by a screen reader. */
package org.unionhall.platform.page.chart;
