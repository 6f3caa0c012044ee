/**
 * The languages of the interface, by tag: each file beside this one adds its own, so that nothing else has to name it.
 * English is always there, since it stands in for what is in no other.
 */
export interface Spoken {
  readonly en: true
}

export type LanguageTag = keyof Spoken
