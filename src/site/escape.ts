/** For text and for attribute values in double quotes, in HTML and XML. */
const escapeMarkup = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

/** What HTML and XML can't hold, escaped or not: control characters, halves of characters, and two that are none. */
// eslint-disable-next-line no-control-regex -- they are what is dropped
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu

export const escapeHtml = (text: string): string => escapeMarkup(text.replace(UNFIT, ""))

/** XML 1.0, section 2.2. A carriage return is written as its code, or a parser would read a line feed. */
export const escapeXml = (text: string): string => escapeHtml(text).replaceAll("\r", "&#13;")

/**
 * JSON for a `<script>` that is a data block: no `<`, so that nothing in it ends the script or opens a comment in it, and
 * neither of the two line ends that JSON allows in texts and older JavaScript does not.
 */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")
