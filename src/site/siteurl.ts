/**
 * Where a site will stand, as SITE_URL says at build: "https://example.org/timelines". Answers it with its closing slash,
 * null where nothing is said. Throws where it is no http or https address, or has a query, a fragment or a password.
 */
export function readSiteUrl(text: string | undefined): string | null {
  if (text === undefined || text.trim() === "") return null
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.search + url.hash + url.username + url.password !== "")
    throw new Error(
      `SITE_URL "${text}" is not the address of a site; write it in full, such as https://example.org/timelines/`,
    )
  if (!url.pathname.endsWith("/")) url.pathname += "/"
  return url.href
}
