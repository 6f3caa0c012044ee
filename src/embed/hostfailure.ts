/** A TimelineError, as embed.d.ts says. */
export const failure = (code: string, message: string) => Object.assign(new Error(`Sourceline: ${message}`), { code })
