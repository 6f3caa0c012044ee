// Long on purpose: a translator finds every word of the interface here, in fr-details.ts and in fr-reading.ts.
import { monthIn, monthNamesIn, phrase, qualifiedPhrase, type Phrase } from "./phrase.ts"
import { pluralIn } from "./plural.ts"
import type { Words } from "./words.ts"

const plural = pluralIn("fr")
const number = new Intl.NumberFormat("fr")
const precise = new Intl.NumberFormat("fr", { maximumFractionDigits: 6 })
const months = monthNamesIn("fr", "long")
const shortMonths = monthNamesIn("fr", "short")

const count = (value: number): string => (value < 10_000 ? String(value) : number.format(value))

function yearName(year: number): string {
  if (year > 0) return year < 1000 ? `${year} apr.\u00a0J.-C.` : count(year)
  return `${count(1 - year)} av.\u00a0J.-C.`
}

const ordinalOf = (index: number): string => (index === 1 ? "1er" : `${index}e`)

function divisionOf(unit: string, index: number, year: string): Phrase {
  const division = `${ordinalOf(index)} ${unit} ${year}`
  return phrase(division, `le ${division}`)
}

/** Centuries and millennia are counted in Roman numerals, here up to C. */
function romanOrdinal(ordinal: number): string {
  const tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC", "C"][Math.floor(ordinal / 10)]!
  const ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][ordinal % 10]!
  return `${tens}${ones}${ordinal === 1 ? "er" : "e"}`
}

/** “de” and “à” contract with the article: du 5 septembre, aux années 2010, d’avril 2013. */
function from(date: string): string {
  if (date.startsWith("le ")) return `du ${date.slice(3)}`
  if (date.startsWith("les ")) return `des ${date.slice(4)}`
  return /^[aeéhiou]/i.test(date) ? `d’${date}` : `de ${date}`
}

function to(date: string): string {
  if (date.startsWith("le ")) return `au ${date.slice(3)}`
  return date.startsWith("les ") ? `aux ${date.slice(4)}` : `à ${date}`
}

const fromTo = (start: Phrase, end: Phrase): string =>
  start.isQualified || end.isQualified ? `${start.alone} – ${end.alone}` : `${from(start.inside)} ${to(end.inside)}`

const since = (start: Phrase): string => (start.isQualified ? `${start.alone} et depuis` : `depuis ${start.inside}`)

/** A year or a month takes “en”; what has an article, or counts back from our era, takes “à”. */
function until(end: Phrase): string {
  if (end.isQualified) return end.alone.startsWith("vers ") ? `jusque ${end.alone}` : `jusqu’à ${end.alone}`
  return /^(le |les |l’|une )|ère$/.test(end.inside) ? `jusqu’${to(end.inside)}` : `jusqu’en ${end.inside}`
}

export const frView: Words = {
  tag: "fr",
  name: "Français",
  number: (value: number): string => number.format(value),

  dates: {
    monthName: (month) => monthIn(months, month),
    monthShort: (month) => monthIn(shortMonths, month),
    yearName,
    year: (year) => phrase(yearName(year)),
    // “Il y a” follows no preposition, so inside a sentence the count goes back from our era.
    yearsAgo: (years) => {
      const [size, one, many] = years < 1e9 ? [1e6, "million", "millions"] : [1e9, "milliard", "milliards"]
      const amount = `${precise.format(years / size)} ${years / size < 2 ? one : many} d’années`
      return phrase(`il y a ${amount}`, `${amount} avant notre ère`)
    },
    month: (month, year) => phrase(`${monthIn(months, month)} ${year}`),
    day: (day, month, year) => {
      const date = `${day === 1 ? "1er" : day} ${monthIn(months, month)} ${year}`
      return phrase(date, `le ${date}`)
    },
    days: (first, last, month, year) => `${first === 1 ? "1er" : first}–${last} ${monthIn(months, month)} ${year}`,
    months: (first, last, year) => `${monthIn(months, first)}–${monthIn(months, last)} ${year}`,
    time: (date, clock) => phrase(`${date.alone}, ${clock} UTC`, `${date.inside}, ${clock} UTC`),
    timesOfDay: (date, from, to) => `${date}, ${from} – ${to} UTC`,
    season: (index, hemisphere, year) => {
      const place = hemisphere === null ? "" : hemisphere === "north" ? " boréal" : " austral"
      const season = ["printemps", "été", "automne", "hiver"][index]!
      return phrase(`${season}${place} ${year}`, `${index === 0 ? "le " : "l’"}${season}${place} ${year}`)
    },
    quarter: (index, year) => divisionOf("trimestre", index, year),
    third: (index, year) => divisionOf("quadrimestre", index, year),
    half: (index, year) => divisionOf("semestre", index, year),
    decade: (firstYear) => phrase(`années ${count(firstYear)}`, `les années ${count(firstYear)}`),
    century: (ordinal) => phrase(`${romanOrdinal(ordinal)} siècle`, `le ${romanOrdinal(ordinal)} siècle`),
    millennium: (ordinal) => phrase(`${romanOrdinal(ordinal)} millénaire`, `le ${romanOrdinal(ordinal)} millénaire`),
    someYear: phrase("année inconnue", "une année inconnue"),

    around: (date) => qualifiedPhrase(`vers ${date.inside}`),
    perhaps: (date) => qualifiedPhrase(`peut-être ${date.alone}`),
    perhapsAround: (date) => qualifiedPhrase(`peut-être vers ${date.inside}`),
    dayNotGiven: (month) => `${month}\u202f; aucune source ne donne le jour`,
    between: (first, last) => qualifiedPhrase(`entre ${first.inside} et ${last.inside}`),
    or: (one, other) => qualifiedPhrase(`${one.alone} ou ${other.alone}`),
    orEarlier: (date) => qualifiedPhrase(`${date.alone} ou avant`),
    orLater: (date) => qualifiedPhrase(`${date.alone} ou après`),
    and: (one, other) => qualifiedPhrase(`${one.alone} et ${other.alone}`),
    every: (unit, first, last) => {
      const each = { year: "chaque année", month: "chaque mois", day: "chaque jour" }[unit]
      return qualifiedPhrase(`${each} ${fromTo(first, last)}`)
    },
    several: (first, last) => qualifiedPhrase(`plusieurs fois, ${fromTo(first, last)}`),
    severalSince: (first) => qualifiedPhrase(`plusieurs fois, ${since(first)}`),
    severalUntil: (last) => qualifiedPhrase(`plusieurs fois, ${until(last)}`),
    period: (start, end) => qualifiedPhrase(fromTo(start, end)),
    range: (start, end) => `${start} – ${end}`,
    // With a colon, because “début mars” alone would mean early March.
    beganEnded: (start, end) => `début\u202f: ${start}\u202f; fin\u202f: ${end}`,
    since: (start) => qualifiedPhrase(since(start)),
    until: (end) => qualifiedPhrase(until(end)),
    today: "aujourd’hui",
    toToday: (start) =>
      qualifiedPhrase(
        start.isQualified ? `${start.alone}, jusqu’à aujourd’hui` : `${from(start.inside)} à aujourd’hui`,
      ),
    notKnown: "?",
    endNotKnown: (start) =>
      qualifiedPhrase(`${start.isQualified ? start.alone : `à partir ${from(start.inside)}`}, fin inconnue`),
    startNotKnown: (end) => qualifiedPhrase(`${until(end)}, début inconnu`),
  },

  axis: {
    time: (hour, minute) =>
      minute === 0 ? `${hour}\u202fh` : `${hour}\u202fh\u202f${String(minute).padStart(2, "0")}`,
    decimal: (value) => precise.format(value),
    yearsAgo: (size) => (size < 1e9 ? "Millions d’années avant notre ère" : "Milliards d’années avant notre ère"),
    yearsAhead: (size) => (size < 1e9 ? "Millions d’années de notre ère" : "Milliards d’années de notre ère"),
  },

  scene: {
    events: (count) => plural(count, { one: "# événement", other: "# événements" }),
    noneFound: (count) => plural(count, { one: "# non trouvé", other: "# non trouvés" }),
    inView: (shown, all) => `${number.format(shown)} sur ${number.format(all)} en vue`,
    yearChip: (year, count) => `${year} · ${plural(count, { one: "# événement", other: "# événements" })}`,
    nothingInSpan: "Rien dans cet intervalle",
    next: (title, date) => `Suivant : ${title}, ${date} →`,
    nextShort: (date) => `Suivant : ${date} →`,
    earlier: (title, date) => `← Avant : ${title}, ${date}`,
    earlierShort: (date) => `← Avant : ${date}`,
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
    searchedInVain: "une recherche n’a rien donné",
    origins: (count) => plural(count, { one: "# origine", other: "# origines indépendantes" }),
    recorded: "consigné à la source",
    listingsOnly: "annuaires seulement",
    noCitation: "aucune source citée",
    mentionsOnly: "les sources ne font que l’évoquer",
    disputedBy: (names) => `contesté par ${names}`,
    authorSays: "non établi, dit l’auteur",
    soleOrigin: (name) => `seulement ${name}`,
  },

  ui: {
    app: {
      skip: "Aller au détail",
      chronology: "Chronologie",
      details: "Détail",
      unreachable: "Le fichier est hors d’atteinte",
    },
    header: {
      checked: "Dernière vérification :",
      sources: (count) => plural(count, { one: "# source", other: "# sources" }),
      foreign: (host) => `Données de ${host}, non relues`,
    },
    toolbar: {
      label: "Outils",
      search: "Chercher événements et sources",
      matches: (count) => plural(count, { one: "# résultat", other: "# résultats" }),
      lanes: "Rangées",
      evidence: "Preuves",
      all: (count) => `les ${number.format(count)}`,
      any: "toutes",
      some: (count, all) => `${number.format(count)} sur ${number.format(all)}`,
      showOnly: "Montrer seulement",
      showAll: "Tout montrer",
      removeTag: (tag) => `Ne plus montrer seulement «\u202f${tag}\u202f»`,
      goToYear: "Aller à l’année",
      yearExample: "p. ex. 2017",
      yearExpected: "Écrivez une année en chiffres, par exemple 2017 ou -49.",
      language: "Langue",
      theme: (name) => `Thème\u202f: ${name}`,
      themes: { auto: "comme cet appareil", light: "clair", dark: "sombre" },
    },
    sheet: {
      handle: "Hauteur du détail",
      stops: { peek: "un aperçu", half: "la moitié de l’écran", full: "tout l’écran" },
      show: "Montrer le détail",
      tools: "Recherche et filtres",
    },
    chronology: {
      overview: "Vue d’ensemble : déplacer la fenêtre sur toute la chronologie, ou ses bords",
      label: "Chronologie : glisser pour se déplacer dans le temps, molette pour zoomer",
      list: (count) => plural(count, { one: "# événement en vue", other: "# événements en vue" }),
    },
    zoom: {
      label: "Zoom",
      in: "Zoom avant",
      out: "Zoom arrière",
      fit: "Tout",
      fitLong: "Tout voir : la chronologie entière",
    },
    foot: {
      legend: "Ce que disent les marques",
      allShown: (count) => `les ${number.format(count)} affichés`,
      someShown: (count, all) => `${number.format(count)} sur ${number.format(all)} affichés`,
    },
    panel: {
      previous: "Précédent",
      next: "Suivant",
      previousLong: "Événement précédent",
      nextLong: "Événement suivant",
      position: (place, all) => `${number.format(place)} sur ${number.format(all)}`,
      undated: "Sans date",
      undatedNote: "Aucune date n’est connue ; il reste hors de la chronologie.",
      copyLink: "Copier le lien",
      linkCopied: "Lien copié",
      copyFailed: "Copie impossible ici",
      close: "Fermer",
      sources: "Sources",
      noSources: "Aucune source n’est citée.",
      tags: "Mots-clés",
      related: "En rapport",
      credit: "Image :",
      showMore: (count) => `En montrer ${number.format(count)} de plus`,
      untitled: "Source sans titre",
    },
    summary: {
      evidence: "État des preuves",
      undated: "Sans date",
      sources: "Toutes les sources",
      empty: "Cette chronologie n’a encore aucun événement.",
    },
    notices: {
      label: "Avis",
      dismiss: "Fermer l’avis",
    },
  },
}
