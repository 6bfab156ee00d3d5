/** Papers that people sign: official letters as .docx to be worked on and as PDF to be sent. Knows their look only. */
package org.unionhall.platform.document;
