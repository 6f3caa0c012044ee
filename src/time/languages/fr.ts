import { pluralIn } from "./plural.ts"
import type { Words } from "./words.ts"

const plural = pluralIn("fr")
const number = new Intl.NumberFormat("fr")

export const fr: Words = {
  tag: "fr",
  name: "Français",
  number: (value: number): string => number.format(value),

  dates: {},

  problems: {},

  scene: {
    events: (count) => plural(count, { one: "# événement", other: "# événements" }),
    noneFound: (count) => plural(count, { one: "# non trouvé", other: "# non trouvés" }),
    inView: (shown, all) => `${number.format(shown)} sur ${number.format(all)} en vue`,
    yearChip: (year, count) => `${year} · ${plural(count, { one: "# événement", other: "# événements" })}`,
    nothingInSpan: "Rien dans cet intervalle",
    next: (title, date) => `Suivant : ${title}, ${date} →`,
    nextShort: (date) => `Suivant : ${date} →`,
    today: "aujourd’hui",
    otherLane: "Autres",
    densityScale: "Hauteur = événements par pixel ; chaque rangée a son échelle, le pixel le plus chargé est marqué",
  },

  evidence: {
    confirmed: "Confirmé",
    single: "Source unique",
    unverified: "Non vérifié",
    disputed: "Contesté",
    unsourced: "Sans source",
    noneFound: "Rien trouvé",
    origins: (count) => plural(count, { one: "# origine", other: "# origines indépendantes" }),
    recorded: "consigné à la source",
    listingsOnly: "annuaires seulement",
    noCitation: "aucune source citée",
    mentionsOnly: "les sources ne font que l’évoquer",
    disputedBy: (names) => `contesté par ${names}`,
    authorSays: "non établi, dit l’auteur",
    soleOrigin: (name) => `seulement ${name}`,
  },

  ui: {},
}
