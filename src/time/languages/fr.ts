// Long on purpose: a language is one file. Its three parts reach the page apart, as scripts/words.ts splits them:
// `view` before anything is drawn, `details` after it, `reading` with the reader of files.
import { formatIn, groupedIn, pluralIn, tenthsIn } from "./numerals.ts"
import { monthIn, phrase, qualifiedPhrase, type Phrase } from "./phrase.ts"
import { wholeWords } from "./wholewords.ts"
import type {
  CrowdWords,
  DetailWords,
  DownloadWords,
  EmbedWords,
  Language,
  PageWords,
  PrintWords,
  ReadingWords,
  ShareWords,
  Words,
  ToolWords,
} from "./words.ts"

declare module "./languagetag.ts" {
  interface Spoken {
    readonly fr: true
  }
}

const number = /* @__PURE__ */ groupedIn("fr", "\u202f")
const plural = /* @__PURE__ */ pluralIn((count) => Math.abs(count) < 2, number)
const decimal = /* @__PURE__ */ tenthsIn(",", number)
const megabytes = (value: number): string => `${decimal(value)}\u202fMo`
const size = (bytes: number): string => (bytes < 1e6 ? `${decimal(bytes / 1e3)}\u202fko` : megabytes(bytes / 1e6))
const precise = /* @__PURE__ */ formatIn("fr", { maximumFractionDigits: 6 })
const months =
  /* @__PURE__ */ "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ")
const shortMonths = /* @__PURE__ */ "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(" ")

const count = (value: number): string => (value < 10_000 ? String(value) : number(value))

function yearName(year: number): string {
  if (year > 0) return year < 1000 ? `${year} apr.\u00a0J.-C.` : count(year)
  return `${count(1 - year)} av.\u00a0J.-C.`
}

const ordinalOf = (index: number): string => (index === 1 ? "1er" : `${index}e`)

function divisionOf(unit: string, index: number, year: string): Phrase {
  const division = `${ordinalOf(index)} ${unit} ${year}`
  return phrase(division, `le ${division}`)
}

const eventsAndSearches = (events: number, noneFound: number): string =>
  [
    ...(events > 0 || noneFound === 0 ? [plural(events, { one: "# événement", other: "# événements" })] : []),
    ...(noneFound > 0
      ? [plural(noneFound, { one: "# recherche qui n’a rien donné", other: "# recherches qui n’ont rien donné" })]
      : []),
  ].join(" et ")

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

export const language: Language = { tag: "fr", short: "FR", name: "Français" }

export const view: Words = {
  tag: "fr",
  number: (value: number): string => number(value),

  dates: {
    monthName: (month) => monthIn(months, month),
    monthShort: (month) => monthIn(shortMonths, month),
    yearName,
    year: (year) => phrase(yearName(year)),
    // “Il y a” follows no preposition, so inside a sentence the count goes back from our era.
    yearsAgo: (years) => {
      const [size, one, many] = years < 1e9 ? [1e6, "million", "millions"] : [1e9, "milliard", "milliards"]
      const amount = `${precise(years / size)} ${years / size < 2 ? one : many} d’années`
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
    decimal: (value) => precise(value),
    yearsAgo: (size) => (size < 1e9 ? "Millions d’années avant notre ère" : "Milliards d’années avant notre ère"),
    yearsAhead: (size) => (size < 1e9 ? "Millions d’années de notre ère" : "Milliards d’années de notre ère"),
  },

  scene: {
    events: (count) => plural(count, { one: "# événement", other: "# événements" }),
    noneFound: (count) => plural(count, { one: "# non trouvé", other: "# non trouvés" }),
    inView: (shown, all) => `${number(shown)} sur ${number(all)} en vue`,
    yearChip: (year, count) => `${year} · ${plural(count, { one: "# événement", other: "# événements" })}`,
    nothingInSpan: "Rien dans cet intervalle",
    hidden: (count) => `${plural(count, { one: "# masqué", other: "# masqués" })} par les filtres`,
    next: (title, date) => `Suivant : ${title}, ${date} →`,
    nextShort: (date) => `Suivant : ${date} →`,
    earlier: (title, date) => `← Avant : ${title}, ${date}`,
    earlierShort: (date) => `← Avant : ${date}`,
    today: "aujourd’hui",
    otherLane: "Autres",
  },

  evidence: {
    confirmed: "Confirmé",
    single: "Source unique",
    unverified: "Non vérifié",
    disputed: "Contesté",
    unsourced: "Sans source",
    noneFound: "Non trouvé",
    searchedInVain: "une recherche n’a rien donné",
    origins: (count) => plural(count, { one: "# origine", other: "# origines indépendantes" }),
    recorded: "consigné à la source",
    listingsOnly: "annuaires seulement",
    noCitation: "aucune source citée",
    mentionsOnly: "les sources ne font que l’évoquer",
    disputedBy: (names) => `par ${names}`,
    authorSays: "non établi, dit l’auteur",
    soleOrigin: (name) => `seulement ${name}`,
  },

  ui: {
    app: {
      skipToEvents: "Aller aux événements",
      skip: "Aller au détail",
      chronology: "Chronologie",
      details: "Détail",
      unreachable: "Une partie de cette page n’a pas pu être chargée.",
      tryAgain: "Réessayer",
    },
    header: {
      checked: "Dernière vérification :",
      sources: (count) => plural(count, { one: "# source", other: "# sources" }),
      foreign: (host) => `Données de ${host}, non relues`,
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
      allShown: (count) => `les ${number(count)} affichés`,
      someShown: (count, all) => `${number(count)} sur ${number(all)} affiché${count < 2 ? "" : "s"}`,
    },
    panel: {
      previous: "Précédent",
      next: "Suivant",
      previousLong: "Événement précédent",
      nextLong: "Événement suivant",
      position: (place, all) => `${number(place)} sur ${number(all)}`,
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
      showMore: (count) => `En montrer ${number(count)} de plus`,
      untitled: "Source sans titre",
    },
    summary: {
      evidence: "État des preuves",
      undated: "Sans date",
      sources: "Toutes les sources",
      empty: "Cette chronologie n’a encore aucun événement.",
      noneShown: "Aucun des événements de ce fichier n’a pu être affiché.",
    },
    sheet: {
      handle: "Hauteur du détail",
      stops: { peek: "un aperçu", half: "la moitié de l’écran", full: "tout l’écran" },
    },
    notices: {
      label: "Avis",
      dismiss: "Fermer l’avis",
    },
  },
}

export const tools: ToolWords = {
  toolbar: {
    label: "Outils",
    search: "Chercher événements et sources",
    lanes: "Rangées",
    evidence: "Preuves",
    all: (count) => `les ${number(count)}`,
    any: "toutes",
    some: (count, all) => `${number(count)} sur ${number(all)}`,
    showOnly: "Montrer seulement",
    showAll: "Tout montrer",
    goToYear: "Aller à l’année",
    year: "Année",
    yearExpected: "Écrivez une année en chiffres, par exemple 2017 ou -49.",
    language: "Langue",
    share: "Partager",
    theme: (name) => `Thème\u202f: ${name}`,
    themes: { auto: "comme cet appareil", light: "clair", dark: "sombre" },
  },
  sheet: {
    tools: "Recherche et filtres",
  },
}

/** What is said once something is selected, searched, or goes wrong, in French: it comes after the first view. */
export const details: DetailWords = {
  address: {
    noSuchTimeline: {
      message: "aucune chronologie de ce nom sur ce site",
      hint: "Celle qui s’y trouve est affichée.",
    },
    span: "ce n’est pas un intervalle de temps",
    spanHint: (example) => `Écrivez deux dates, par exemple ${example}.`,
    spanReversed: "l’intervalle finit avant de commencer",
    year: "ce n’est pas une année",
    yearHint: "Écrivez une année en chiffres, par exemple 2017 ou -49.",
    yearLong: "une année compte au plus 7 chiffres dans une adresse",
    spanLong: "plus long que ce que cette chronologie peut montrer d’un coup\u202f; elle en montre autant que possible",
    repeated: "donné plusieurs fois\u202f; le premier compte",
    noSource: "aucune adresse de fichier",
    noSourceHint: "La chronologie de ce site est affichée.",
    event: "aucun événement n’a cet identifiant ici",
    missingEvent: "Ce lien désigne un événement qui n’est pas dans cette chronologie\u202f:",
    missingSource: "Ce lien désigne une source qui n’est pas dans cette chronologie\u202f:",
    wholeShown: "La chronologie entière est affichée.",
    source: "aucune source n’a cet identifiant ici",
    path: "cette partie de l’adresse ne mène nulle part",
    pathHint: "Après la chronologie, une adresse porte une année, event/… ou source/….",
    lanes: "cette rangée n’existe pas",
    tags: "aucun événement ne porte ce mot-clé",
    evidence: "ce niveau de preuve n’existe pas",
    kinds: "cette nature d’événement n’existe pas",
    view: "cette vue n’existe pas",
    sort: "le tableau ne se trie pas ainsi",
    language: "cette langue n’est pas proposée",
    theme: "ce thème n’existe pas",
    query: (most) => `une recherche compte au plus ${number(most)} caractères`,
    choose: (names) => `Au choix\u202f: ${names}.`,
    didYouMean: (name) => `Vouliez-vous dire «\u202f${name}\u202f»\u202f?`,
  },

  texts: {
    coming: "En chemin\u00a0…",
    lost: "Son titre et son texte n’ont pas pu être chargés",
    damaged: "Son titre et son texte sont abîmés dans le fichier",
  },

  keys: {
    title: "Touches",
    groups: {
      chronology: "Sur la chronologie",
      table: "Dans le tableau",
      anywhere: "Partout dans la visionneuse, sauf pendant la saisie",
    },
    acts: {
      along: "L’événement précédent ou suivant, dans le temps",
      across: "La rangée au-dessus ou au-dessous",
      ends: "Le premier ou le dernier événement",
      page: "Avancer ou reculer d’un écran",
      zoom: "Agrandir, réduire, tout montrer",
      select: "Ouvrir ce qui a le focus",
      rows: "La ligne au-dessus ou au-dessous",
      links: "Les liens d’une ligne : l’événement, ses sources",
      rowEnds: "La première ou la dernière ligne",
      search: "Rechercher",
      matches: "Dans la recherche : le résultat suivant, le précédent",
      year: "Aller à une année",
      table: "Tableau ou chronologie",
      back: "Un pas en arrière : source, événement, recherche",
      help: "Cette liste",
    },
    letters: "Touches d’un seul caractère",
    names: {
      Home: "Début",
      End: "Fin",
      PageUp: "Page préc.",
      PageDown: "Page suiv.",
      Enter: "Entrée",
      "Shift + Enter": "Maj + Entrée",
      Space: "Espace",
      Escape: "Échap",
    },
  },
  hints: {
    lanesBelow: (count) => plural(count, { one: "# autre rangée plus bas", other: "# autres rangées plus bas" }),
    mouse: "Molette pour agrandir, glisser pour se déplacer",
    touch: "Pincer pour agrandir, glisser pour avancer",
  },
  hidden: {
    count: (hidden, all) =>
      `${number(hidden)} sur ${number(all)} ${hidden === 1 ? "masqué" : "masqués"} par les filtres`,
    showAll: "Tout afficher",
  },
  filters: {
    names: { lanes: "rangées", evidence: "preuves", tags: "mots-clés", sources: "sources", kinds: "nature" },
    kind: "Nature",
    kinds: { moment: "Moments", period: "Périodes", absence: "Absences", undated: "Sans date" },
    sources: "Sources",
    findSource: "Chercher une source",
    noSource: "Aucune source ne répond à ces mots.",
    findTag: "Chercher un mot-clé",
    noTag: "Aucun mot-clé ne répond à ces mots.",
    more: "Preuves, nature, mots-clés et sources",
    onlyCiting: "N’afficher que ce qui la cite",
    remove: (name) => `Ne plus montrer seulement «\u202f${name}\u202f»`,
    source: (place, name) => `source ${number(place)}, ${name}`,
  },
  said: {
    selected: (name) => `Sélectionné : ${name}`,
    match: (place, all) => `Résultat ${number(place)} sur ${number(all)}.`,
    source: (place) => `La source ${number(place)} est ouverte.`,
    listed: (counts) => `Liste\u202f: ${counts}.`,
    nothing: "Rien n’est sélectionné.",
    inAll: (events) => `${events} en tout`,
  },

  found: {
    event: "Répond à la recherche",
    ofThem(found, all) {
      if (found < all)
        return plural(found, { one: "dont # répond à la recherche", other: "dont # répondent à la recherche" })
      return all === 1 ? "il répond à la recherche" : "tous répondent à la recherche"
    },
  },

  citation: {
    stances: { records: "Le consigne", supports: "L’appuie", mentions: "L’évoque", disputes: "Le conteste" },
    undated: "Sans date",
    read: (date) => `Consultée\u202f: ${date}`,
    archived: "Copie conservée",
    alsoCitedFor: "Citée aussi pour",
    moreLong: (count) => plural(count, { one: "Montrer # événement de plus", other: "Montrer # événements de plus" }),
    sameOriginAs: "Même origine que",
    listing: "Annuaire, non compté",
    encyclopedia: "Encyclopédie, non comptée",
    missing: "Source manquante",
    onlyMissing: (count) => (count === 1 ? "la sienne manque dans le fichier" : "les siennes manquent dans le fichier"),
    missingWhy: (id) => `Le fichier n’a aucune source nommée «\u202f${id}\u202f».`,
    newTab: "s’ouvre dans un nouvel onglet",
    open: (place) => `Source ${number(place)}\u202f: tout ce pour quoi elle est citée`,
  },
  source: {
    cite: "Citer",
    heading: (place) => `Source ${number(place)}`,
    ranks: {
      primary: "Source primaire",
      secondary: "Source secondaire",
      tertiary: "Annuaire, non compté comme preuve",
    },
    by: "Par",
    publisher: "Éditeur",
    container: "Dans",
    issued: "Date",
    read: "Consultée",
    language: "Langue",
    rank: "Rang",
    origin: "Même origine que",
    doi: "DOI",
    archived: "Copie conservée",
    noAddress: "Aucune adresse publique n’est connue.",
    citedFor: "Citée pour",
    citedForNothing: "Aucun événement ne la cite.",
    types: {
      article: "Article",
      "article-journal": "Article de revue",
      "article-magazine": "Article de magazine",
      "article-newspaper": "Article de presse",
      bill: "Projet de loi",
      book: "Livre",
      broadcast: "Émission",
      chapter: "Chapitre",
      dataset: "Jeu de données",
      document: "Document",
      "entry-dictionary": "Article de dictionnaire",
      "entry-encyclopedia": "Article d’encyclopédie",
      graphic: "Image",
      interview: "Entretien",
      legal_case: "Affaire judiciaire",
      legislation: "Texte de loi",
      manuscript: "Manuscrit",
      map: "Carte",
      motion_picture: "Film",
      pamphlet: "Brochure",
      "paper-conference": "Communication de colloque",
      patent: "Brevet",
      personal_communication: "Lettre ou message",
      post: "Message",
      "post-weblog": "Billet de blog",
      "review-book": "Compte rendu de livre",
      report: "Rapport",
      software: "Logiciel",
      song: "Enregistrement",
      speech: "Discours",
      standard: "Norme",
      thesis: "Thèse",
      webpage: "Page web",
    },
  },
  year: {
    empty: (year) => `${year} n’a aucun événement. L’année est montrée vide.`,
    nearest: "Les plus proches :",
    near: (year, count) => `${year}, ${plural(count, { one: "# événement", other: "# événements" })}`,
    and: "et",
  },
  cluster: {
    zoom: "Zoomer ici",
    mostImportantFirst: "Les plus importants d’abord",
  },
  results: {
    count: (found) => plural(found, { one: "# résultat", other: "# résultats" }),
    heading: (events, noneFound, query) =>
      `${eventsAndSearches(events, noneFound)} ${events + noneFound === 1 ? "répond" : "répondent"} à «\u202f${query}\u202f»`,
    searching: (query) => `Recherche de «\u202f${query}\u202f»…`,
    soFar: (events, noneFound) => `Jusqu’ici\u202f: ${eventsAndSearches(events, noneFound)}.`,
    nothing: (query) => `Rien ne répond à «\u202f${query}\u202f»`,
    searched: "La recherche porte sur les titres, les textes et les sources.",
    filtersOn: (names) => `Des filtres sont actifs et cachent des événements\u202f: ${names}.`,
    clearFilters: "Effacer les filtres",
    clearSearch: "Effacer la recherche",
  },
  table: {
    view: "Vue",
    name: "Tableau",
    columns: { date: "Date", title: "Événement", lane: "Rangée", evidence: "Preuves", sources: "Sources" },
    rows: (count) => plural(count, { one: "# ligne", other: "# lignes" }),
    sorted: {
      date: {
        rising: "triées par date, de la plus ancienne à la plus récente",
        falling: "triées par date, de la plus récente à la plus ancienne",
      },
      title: { rising: "triées par titre, de A à Z", falling: "triées par titre, de Z à A" },
      lane: {
        rising: "triées par rangée, dans l’ordre de la chronologie",
        falling: "triées par rangée, la dernière d’abord",
      },
      evidence: { rising: "triées par preuves, confirmés d’abord", falling: "triées par preuves, confirmés à la fin" },
      sources: {
        rising: "triées par nombre de sources, croissant",
        falling: "triées par nombre de sources, décroissant",
      },
    },
    sorting: "Tri par titre…",
    fetching: "Chargement de tous les titres, pour trier…",
    missing: (count) =>
      plural(count, {
        one: "# titre n’est pas arrivé, sa ligne est à la fin",
        other: "# titres ne sont pas arrivés, leurs lignes sont à la fin",
      }),
    hidden: (count, all) =>
      plural(count, {
        one: `# sur ${number(all)} ne répond pas à la recherche`,
        other: `# sur ${number(all)} ne répondent pas à la recherche`,
      }),
    showAll: "l’effacer",
    nothing: "Aucun événement à afficher.",
    searchInText: "Recherche décrite dans le texte",
    more: (count) => `+${number(count)}`,
    moreSources: (count) => plural(count, { one: "# autre source", other: "# autres sources" }),
    copy: "Copier en CSV",
    download: (format) => `Télécharger en ${format}`,
    copied: (count) => plural(count, { one: "# ligne copiée", other: "# lignes copiées" }),
    copiedFirst: (count, all) => `${number(count)} premières lignes copiées sur ${number(all)}`,
  },
  problems: {
    leftOut: (count, all) =>
      `${plural(count, { one: "# événement", other: "# événements" })} sur ${plural(all, { one: "#", other: "#" })} ${plural(count, { one: "écarté", other: "écartés" })}.`,
    noted: (count) =>
      plural(count, {
        one: "# remarque sur ce fichier.",
        other: "# remarques sur ce fichier.",
      }),
    show: "Voir le détail et les raisons",
    colon: " : ",
    headingLeftOut: "Ce qui est écarté, et pourquoi",
    headingNoted: "Ce qui est à noter",
    othersShown: (count) =>
      plural(count, {
        one: "L’autre est affiché. Chaque ligne dit quoi changer.",
        other: "Les # autres sont affichés. Chaque ligne dit quoi changer.",
      }),
    alsoNoted: "À noter aussi, sans rien écarter",
    where: "Où",
    what: "Quoi et pourquoi",
    copy: "Copier la liste",
    copied: "Liste copiée",
    close: "Fermer",
  },
  load: {
    loading: "Chargement de la chronologie",
    bytes: (count) => megabytes(count / 1e6),
    progress: (read, all) => `${decimal(read / 1e6)} sur ${megabytes(all / 1e6)}`,
    eventsSoFar: (count) => plural(count, { one: "# événement pour l’instant", other: "# événements pour l’instant" }),
    eventsHere: (count) =>
      plural(count, {
        one: "Le seul événement arrivé est affiché.",
        other: "Les # événements arrivés sont affichés.",
      }),
    endsEarly: "Une partie seulement du fichier est là",
    hide: "Masquer ce message",
    stop: "Arrêter",
    tryAgain: "Réessayer",
    exhausted: "Ce fichier est trop grand pour ce navigateur",
    exhaustedWhy:
      "Sa lecture demande plus de mémoire qu’il n’y en a. Fermez d’autres pages et réessayez, ou prenez un autre appareil.",
    unsent: {
      "not-found": ["Ce fichier n’existe pas à cette adresse", "Vérifiez l’adresse."],
      denied: [
        "Le serveur refuse d’envoyer ce fichier",
        "Il est peut-être réservé à des personnes identifiées. Demandez à qui vous a donné l’adresse.",
      ],
      "too-many": [
        "Le serveur demande de patienter",
        "Trop de demandes lui sont parvenues en peu de temps. Attendez une minute, puis réessayez.",
      ],
      "server-failed": [
        "Le serveur n’a pas pu envoyer ce fichier",
        "Le problème est de son côté. Réessayez plus tard.",
      ],
      "not-sent": ["Le serveur n’a pas envoyé ce fichier", "Vérifiez l’adresse, ou réessayez plus tard."],
    },
    unsentWhy: (status) => `Le serveur a répondu ${status} pour`,
    blocked: "Le fichier de l’autre site ne peut pas être lu",
    blockedWhy:
      "n’a pas laissé cette page lire le fichier, ou est hors d’atteinte. Pour être lu ici, il doit envoyer l’en-tête",
    blockedThen: "Vous pouvez télécharger le fichier, puis le choisir ici ou le déposer sur cette page.",
    refused: "Cette adresse ne peut pas servir",
    refusedWhy: "Seules sont lues les adresses qui commencent par https et les chemins de ce site, pas",
    ownFile: "Ce fichier se trouvait sur un ordinateur",
    ownFileWhy: "ne vient pas avec une adresse.",
    ownFileThen:
      "Si vous l’avez, choisissez-le ici ou déposez-le sur cette page\u202f: il est lu ici et n’est envoyé nulle part.",
    home: "La page d’accueil de ce site",
    chooseFile: "Choisir un fichier",
    chooseOther: "Choisir un autre fichier",
    drop: "Déposez un fichier de chronologie",
    dropNote: "JSON ou forme compacte, 256 Mo au plus. Il ne quitte pas cet ordinateur.",
    dropOne: "Un seul fichier à la fois",
    dropOneNote: "Déposez seulement celui que vous voulez voir.",
    script: "Une partie de cette page n’a pas pu être chargée",
    scriptWhy:
      "Un script de ce site n’est pas arrivé\u202f; le fichier n’y est peut-être pour rien. Vérifiez la connexion, puis réessayez.",
    notJson: "Ce fichier n’est pas du JSON",
    format: "Ce fichier ne peut pas être affiché",
    network: "Le fichier est hors d’atteinte",
    networkWhy: "Aucune réponse de",
    networkThen: "Vérifiez la connexion, puis réessayez.",
    cut: "La connexion s’est interrompue",
    cutWhy: (read, all) =>
      all === null
        ? `${size(read)} sont arrivés, puis plus rien.`
        : `${size(read)} sur ${size(all)} sont arrivés, puis plus rien.`,
    stopped: "Le chargement a été arrêté",
    stoppedWhy: "Rien n’est affiché, car le fichier n’a pas été lu jusqu’au bout.",
    texts: "Des titres et des textes n’ont pas pu être chargés",
    textsWhy: "Les repères de leurs événements sont montrés sans eux. Vérifiez la connexion, puis réessayez.",
  },
}

/** What is said of a file that is read and of dates in it, in French; it comes with the reader, the rest with the page. */
export const reading: ReadingWords = {
  failures: {
    empty: () => "la date est vide ; une date s’écrit 2017, 2017-09 ou 2017-09-05",
    "too-long": () => "la date dépasse 64 caractères et n’a pas été lue",
    "not-edtf": (part) =>
      `«\u202f${part}\u202f» n’est pas une date EDTF\u202f; une date s’écrit 2017, 2017-09-05, 2018~ ou 2013-03/2017-09`,
    "no-such-month": (part) => `le mois ${part} n’existe pas\u202f; les mois vont de 01 à 12`,
    noSuchDay: (day, month, days) =>
      days === null
        ? `le jour ${day} n’existe pas en ${month}`
        : `le jour ${day} n’existe pas en ${month}\u202f; les jours y vont de 01 à ${days}`,
    "no-such-time": (part) =>
      `l’heure ${part} n’existe pas\u202f; les heures vont de 00:00:00 à 23:59:59, et 24:00:00 pour la fin d’un jour`,
    "no-such-season": (part) =>
      `${part} n’est ni un mois ni une saison\u202f; les mois vont de 01 à 12, saisons, trimestres et semestres de 21 à 41`,
    "ends-before-it-starts": (part) => `«\u202f${part}\u202f» finit avant de commencer`,
    "both-ends-missing": (part) => `«\u202f${part}\u202f» n’a ni début ni fin\u202f; donner au moins l’un des deux`,
    "year-out-of-range": (part) =>
      `l’année ${part} est trop lointaine\u202f; les années vont jusqu’à un million de milliards avant et après 0`,
    write: (suggestion) => `écrire ${suggestion}`,
  },

  problems: {
    expected: {
      text: `un texte entre guillemets droits, ou des textes par langue comme {"en": "…", "fr": "…"}`,
      title: "un titre",
      string: "un texte entre guillemets droits",
      slug: "des minuscules sans accent et des chiffres, en mots joints par des traits d’union, 64 caractères au plus",
      tag: "un code de langue comme en ou fr-CA",
      date: `une date entre guillemets droits, comme "2017", "2017-09" ou "2013-03/2017-09"`,
      moment: `un seul moment entre guillemets droits, comme "2026-11-24"`,
      undatedWithoutDate: "soit une date, soit undated",
      flag: "true ou false",
      list: "une liste entre crochets",
      object: "un objet entre accolades",
      importance: "un nombre entier de 1 à 5",
      kind: "happening ou absence",
      stance: "records, supports, mentions ou disputes",
      rank: "primary, secondary ou tertiary",
      url: "une adresse qui commence par http:// ou https://, sans nom d’utilisateur",
      doi: "un DOI, par exemple 10.1145/3065386",
      image: "une adresse qui commence par http:// ou https://, sans nom d’utilisateur, ou un chemin relatif",
      name: `un auteur comme {"family": "…", "given": "…"} ou {"literal": "…"}`,
      sourceId: "l’identifiant d’une source",
      cslType: "un type CSL comme webpage, article-journal ou report",
      cslDate: `une date comme "2012-09-30", ou des date-parts CSL`,
      relatedId: "l’identifiant d’un autre événement",
    },
    notAsExpected: (expected, instead) =>
      instead === null
        ? `attendu\u202f: ${expected}\u202f; écarté`
        : `attendu\u202f: ${expected}\u202f; remplacé par ${instead}`,
    didYouMean: (name) => `vouliez-vous dire ${name}\u202f?`,
    moreLikeThis: (count) =>
      plural(count, { one: "# autre problème comme celui-ci", other: "# autres problèmes comme celui-ci" }),

    emptyFile: "le fichier est vide",
    webPage: "cela ressemble à une page web ou à du XML, pas à un fichier de chronologie",
    webPageHint: "l’adresse doit mener au fichier JSON lui-même",
    tooLarge: (mebibytes) => `le fichier dépasse ${number(mebibytes)} Mio`,
    tooLargeHint: "répartissez-le en plusieurs chronologies",
    tooDeep: (levels) =>
      `les crochets sont imbriqués sur plus de ${plural(levels, { one: "# niveau", other: "# niveaux" })}`,
    tooManyEvents: (limit) => `il y a plus de ${plural(limit, { one: "# événement", other: "# événements" })}`,
    notJson: (line, column, expected, atEnd) =>
      `ce n’est pas du JSON\u202f: ligne ${line}, colonne ${column}\u202f: attendu\u202f: ${expected}${atEnd ? ", et le fichier s’arrête" : ""}`,
    jsonExpected: {
      value: "une valeur",
      name: "un nom entre guillemets droits",
      colon: "un deux-points",
      commaOrBrace: "une virgule ou }",
      commaOrBracket: "une virgule ou ]",
      end: "rien après le dernier crochet",
      quote: "un guillemet fermant",
      escape: `\\", \\\\, \\n, \\t ou \\u avec quatre chiffres`,
      noControl: "un guillemet fermant sur la même ligne",
    },
    jsonHints: {
      cutOff: "le fichier a peut-être été tronqué à l’enregistrement ou au chargement",
      afterEnd: "supprimez ce qui suit le dernier crochet",
      comment: "JSON n’a pas de commentaires\u202f; supprimez-le",
      trailingComma: "supprimez la virgule qui précède",
      lineBreak: `écrivez un saut de ligne dans un texte comme \\n`,
      quotes: `mettez noms et textes entre guillemets droits doubles\u202f: "…"`,
    },
    lossy: "des octets ne sont pas de l’UTF-8, et les lettres qu’ils représentaient sont perdues",
    lossyHint: "enregistrez le fichier en UTF-8",
    notAnObject: "un fichier de chronologie est un seul objet avec un titre et des événements",
    noEvents: "il n’y a pas de liste d’événements (events)",
    noEventsHint: `le plus petit fichier est {"title": "…", "events": [{"date": "2017", "title": "…"}]}`,
    otherFormat: (name) => `c’est un fichier ${name}, pas un fichier Sourceline`,
    otherVersion: (versions) => `cette version du format n’est pas comprise\u202f; comprises\u202f: ${versions}`,

    titleMissing: (shown) => `la chronologie n’a pas de titre\u202f; ${shown} le remplace`,
    eventLeftOut: (expected) => `attendu\u202f: ${expected}\u202f; l’événement est écarté`,
    dateMissingHint: "si aucune date n’est connue, écrivez undated: true",
    dateInQuotes: (date) => `écrivez la date entre guillemets droits\u202f: "${date}"`,
    longTitle: (length) => `le titre dépasse ${number(length)} caractères`,
    imageWithoutAlt: "une image demande alt, un texte qui dit ce qu’elle montre\u202f; l’image est écartée",
    doubleEventId: (id) => `un autre événement a cet identifiant\u202f; celui-ci devient ${id}`,
    doubleIdHint: "donnez à chacun le sien",
    idsDerived: (count) =>
      plural(count, {
        one: "# événement n’a pas d’identifiant\u202f; les liens vers lui peuvent changer",
        other: "# événements n’ont pas d’identifiant\u202f; les liens vers eux peuvent changer",
      }),
    idsDerivedHint: (id) => `donnez-en un à chacun, comme ${id}`,
    relatedUnknown: "aucun autre événement n’a cet identifiant\u202f; la relation est écartée",
    laneLeftOut: (expected) => `attendu\u202f: ${expected}\u202f; la rangée est écartée`,
    tooManyLanes: (limit) => `il y a plus de ${number(limit)} rangées\u202f; celle-ci est écartée`,
    laneWithoutLabel: "la rangée n’a pas de nom\u202f; son identifiant le remplace",
    doubleLane: "une autre rangée a cet identifiant\u202f; celle-ci est écartée",
    laneUnlisted: "aucune rangée n’a cet identifiant\u202f; l’événement est montré dans la rangée «\u202fAutres\u202f»",
    laneHint: "ajoutez-la à lanes",
    sourceLeftOut: (expected) => `attendu\u202f: ${expected}\u202f; la source est écartée`,
    doubleSourceId: (id) =>
      `une autre source a cet identifiant\u202f; celle-ci devient ${id}, et les citations visent la première`,
    citationLeftOut: (expected) => `attendu\u202f: ${expected}\u202f; la citation est écartée`,
    sourceMissing:
      "aucune source n’a cet identifiant\u202f; la citation est montrée comme «\u202fsource manquante\u202f»",
    sourceMissingHint: "ajoutez la source à sources, ou corrigez l’identifiant",
    unknownKey: (count) =>
      count === 1
        ? "ce champ ne fait pas partie du format\u202f; écarté"
        : `ce champ ne fait pas partie du format\u202f; écarté à ${number(count)} endroits`,

    compact: {
      notCompact: "ce n’est pas une chronologie sous sa forme compacte",
      notCompactHint: "faites-en une à partir d’un fichier JSON avec sourceline compact",
      cutOff: "la fin du fichier manque",
      damaged: "cette partie du fichier est abîmée",
      textsLost: (first, last) =>
        `les titres et textes des événements ${number(first)} à ${number(last)} sont illisibles\u202f; leurs repères sont montrés`,
      textsFailed: (first, last) =>
        `les titres et textes des événements ${number(first)} à ${number(last)} n’ont pas pu être chargés\u202f; leurs repères sont montrés`,
      textsFailedHint:
        "vérifiez la connexion\u202f; ils sont redemandés quand l’un de ces événements revient à l’écran",
      remedy:
        "rechargez le fichier\u202f; si cela ne suffit pas, refaites-le à partir de son JSON avec sourceline compact",
      noInflating: "ce navigateur est trop ancien pour ouvrir une chronologie sous sa forme compacte",
      noInflatingHint: "prenez-en un plus récent (depuis 2023), ou ouvrez le fichier JSON de la chronologie",
    },

    check: {
      fine: (events) => `Aucun problème. ${events}.`,
      counts: (errors, warnings, notices, leftOut) =>
        `${[
          plural(errors, { one: "# erreur", other: "# erreurs" }),
          plural(warnings, { one: "# avertissement", other: "# avertissements" }),
          plural(notices, { one: "# remarque", other: "# remarques" }),
        ].join(", ")}. ${leftOut}`,
      leftOut: (count, all) =>
        count === 0
          ? `${plural(all, { one: "L’événement est montré", other: "Les # événements sont montrés" })}.`
          : `${number(count)} sur ${plural(all, { one: "# événement", other: "# événements" })} ${count === 1 ? "écarté" : "écartés"}.`,
      nothingShown: "Le fichier ne peut pas être montré.",
      noSuchFile: "Ce fichier n’existe pas.",
      isFolder: "C’est un dossier\u202f; donnez les fichiers qu’il contient.",
      wrote: (file, bytes, events) =>
        `${file} écrit\u202f: ${plural(bytes, { one: "# octet", other: "# octets" })}, ${events}.`,
      alreadyCompact: "Il est déjà sous sa forme compacte.",
      notWritten: "Rien n’a été écrit\u202f: c’est le fichier même à partir duquel il serait fait.",
      existsAlready: "Ce fichier existe déjà\u202f; -o permet d’écrire par-dessus.",
    },
  },
}

/** What the dialog for sharing says. */
export const share: ShareWords = {
  title: "Partager",
  close: "Fermer",
  what: "Ce qu’on y voit",
  view: "Cette vue",
  year: (year) => `L’année ${year}`,
  event: "Cet événement",
  source: "Cette source",
  all: "Toute la chronologie",
  language: "Langue",
  ownLanguage: "Celle de qui l’ouvre",
  theme: "Thème",
  themes: { auto: "Comme son appareil", light: "Clair", dark: "Sombre" },
  ways: "Façons de partager",
  link: "Lien",
  embed: "Intégration",
  download: "Téléchargement",
  address: "Adresse",
  copyLink: "Copier le lien",
  linkCopied: "Lien copié",
  copyFailed: "Impossible de copier ici. Le texte est sélectionné : à vous de le copier.",
  send: "Partager…",
  sendFailed: "Cet appareil n’a pas pu partager le lien.",
  code: "Code QR du lien",
  codeNote: "Un appareil photo qui lit ce code ouvre le lien.",
  codeTooLong: "Ce lien est trop long pour un code QR.",
  saveCode: "Enregistrer en SVG",
  width: "Largeur",
  widths: { full: "Toute la place", fixed: "En pixels" },
  pixels: (least, most) => `de ${least} à ${most} px`,
  widthInPixels: "Largeur en pixels",
  height: "Hauteur",
  snippet: "Code à coller dans une page",
  copySnippet: "Copier le code",
  snippetCopied: "Code copié",
  preview: "Aperçu",
  oembed: "Adresse oEmbed",
  oembedNote: "Pour les sites qui comprennent oEmbed. Elle désigne la page, sans vue, langue ni thème.",
  copyAddress: "Copier l’adresse",
  addressCopied: "Adresse copiée",
  frameTitle: (title) => `${title}\u202F: chronologie`,
}

/** What files made of a timeline say, and the dialogs that make them. */
export const download: DownloadWords = {
  columns: {
    id: "Identifiant",
    written: "Date (EDTF)",
    start: "Début",
    end: "Fin",
    date: "Date",
    title: "Titre",
    lane: "Rangée",
    kind: "Nature",
    evidence: "Preuves",
    tags: "Mots-clés",
    text: "Texte",
    sources: "Sources",
  },
  kinds: { happening: "événement", absence: "rien trouvé" },
  evidence: (level, reason) => (reason === "" ? level : `${level}\u202f: ${reason}`),
  missing: (id) => `Source manquante\u202f: ${id}`,
  dated: (date) => `Date\u202f: ${date}`,
  archived: (address) => `Copie archivée\u202f: ${address}`,

  moreLanes: (count) => plural(count, { one: "# autre rangée", other: "# autres rangées" }),

  which: "Quels événements",
  scopes: { view: "Ceux de cette vue", filtered: "Ceux que laissent passer filtres et recherche", all: "Tous" },
  as: "Sous forme de",
  ofEvents: "Événements",
  ofSources: "Leurs sources",
  formats: {
    csv: "Tableau (CSV)",
    json: "Données (JSON)",
    ics: "Calendrier (ICS)",
    csl: "CSL-JSON",
    bibtex: "BibTeX",
    ris: "RIS",
  },
  events: (count) => plural(count, { one: "# événement dans le fichier.", other: "# événements dans le fichier." }),
  sources: (count) => plural(count, { one: "# source dans le fichier.", other: "# sources dans le fichier." }),
  someSources: (some, all) =>
    `${number(some)} sur ${plural(all, { one: "# source", other: "# sources" })}\u202f: celles que citent ces événements.`,
  leftOut: (parts) => `Écartés, car un calendrier ne peut pas les contenir\u202f: ${parts.join(", ")}.`,
  why: {
    undated: (count) => `${number(count)} sans date`,
    beforeYear1: (count) => `${number(count)} avant l’an 1`,
    afterYear9999: (count) => `${number(count)} après l’an 9999`,
  },
  lost: (count) =>
    plural(count, {
      one: "# événement n’y est pas\u202f: son texte n’a pas pu être chargé.",
      other: "# événements n’y sont pas\u202f: leurs textes n’ont pas pu être chargés.",
    }),
  picture: "Cette vue en image",
  noPicture: "Le navigateur ne peut pas faire d’image de cette taille.",
  save: "Enregistrer le fichier",
  copy: "Copier le texte",
  copied: "Copié.",
  handedOn: (name) => `Le navigateur a reçu ${name}.`,
  writing: (done, all) => `Écriture… ${number(done)} sur ${number(all)}`,
  mayNotSave:
    "Cette page se trouve dans un cadre qui n’a pas le droit d’enregistrer de fichiers. Copiez plutôt le texte.",
  content: "Contenu du fichier",
  copyFailed: "Impossible de copier ici. Le texte est sélectionné\u202f: à vous de le copier.",
  tooLong: "Impossible de copier ici, et le texte est trop long pour être montré.",

  cite: {
    and: "et",
    etAl: "et al.",
    noDate: "s. d.",
    circa: "vers",
    uncertain: (date) => `[${date}\u202f?]`,
    in: "Dans",
    volume: (volume) => `vol.\u00a0${volume}`,
    issue: (issue) => `nᵒ\u00a0${issue}`,
    edition: (edition) => `${ordinalOf(edition)}\u00a0éd.`,
    article: (number) => `Article ${number}`,
    pages: (pages) => `p.\u00a0${pages}`,
    retrieved: (date, address) => `Consulté le ${date}, à l’adresse ${address}`,
    accessed: (date) => `Consulté le ${date}`,
    quote: (title) => (/[.?!]$/.test(title) ? `«\u202f${title}\u202f»` : `«\u202f${title}\u202f».`),
    kinds: { dataset: "Jeu de données", software: "Logiciel" },
    date: (month, day, year) => (day === null ? `${month} ${year}` : `${day} ${month} ${year}`),
    monthDay: (month, day) => (day === null ? month : `${day} ${month}`),
    monthsShort: shortMonths,
    title: ["Citer «\u202f", "\u202f»"],
    close: "Fermer",
    thisEvent: "Cet événement",
    itsSources: (count) => (count === 1 ? "Sa source" : "Ses sources"),
    styles: { apa: "APA, 7e édition", chicago: "Chicago, 18e édition", mla: "MLA, 9e édition" },
    copy: (style) => `Copier\u202f: ${style}`,
    copyShort: "Copier",
  },
}

/** What only paper says. */
export const print: PrintWords = {
  shown: "Vue",
  someOf: (some, all) =>
    some === all && some > 1
      ? `les ${number(all)} événements`
      : `${number(some)} sur ${plural(all, { one: "# événement", other: "# événements" })}`,
  address: "Adresse",
  lanes: "Rangées",
  evidence: "Preuves",
  search: "Recherche",
  quoted: (query) => `«\u202f${query}\u202f»`,
  events: "Événements",
  emptied: {
    filters: (count) =>
      plural(count, {
        one: "Les filtres masquent le seul événement de cette vue.",
        other: "Les filtres masquent les # événements de cette vue.",
      }),
    search: (count) =>
      plural(count, {
        one: "Le seul événement de cette vue ne correspond pas à la recherche.",
        other: "Aucun des # événements de cette vue ne correspond à la recherche.",
      }),
  },
  firstOnly: (most, all) =>
    `Seuls les ${number(most)} premiers événements sur ${number(all)} sont imprimés. Zoomez ou filtrez pour en imprimer moins.`,
  lanesLeft: (count) =>
    plural(count, { one: "# autre rangée n’est pas dessinée.", other: "# autres rangées ne sont pas dessinées." }),
  fewerLanes: "Filtrez par rangée pour les dessiner.",
  lanesEmpty: (count) =>
    plural(count, {
      one: "# rangée sans rien dans cette vue n’est pas dessinée.",
      other: "# rangées sans rien dans cette vue ne sont pas dessinées.",
    }),
  textsAway: (count) =>
    plural(count, {
      one: "Le texte de # événement n’était pas encore arrivé. Il a été demandé\u202f: imprimez de nouveau dans un instant.",
      other:
        "Les textes de # événements n’étaient pas encore arrivés. Ils ont été demandés\u202f: imprimez de nouveau dans un instant.",
    }),
}

/** What only the viewer in a frame of another page says. */
export const embed: EmbedWords = {
  open: "Ouvrir la chronologie entière",
  newTab: "s’ouvre dans un nouvel onglet",
  label: (key) =>
    `Chronologie\u202f: glisser pour se déplacer dans le temps, maintenir ${key} et tourner la molette pour zoomer`,
  hint: ["Maintenez", "et tournez la molette pour zoomer"],
  lanesAbove: "Rangées au-dessus",
  lanesBelow: "Rangées au-dessous",
  fullScreen: "Plein écran",
  leaveFullScreen: "Quitter le plein écran",
  back: "Retour",
  sameOriginAs: (place) => `même origine que ${place}`,
}

/** What prerendered pages, cards and feeds say in addition. */
export const crowd: CrowdWords = {
  ridge:
    "Hauteur = événements qui touchent chaque pixel ; chaque rangée a son échelle, le pixel le plus chargé est marqué",
  ridgeInShort: "Événements par pixel, échelle par rangée",
}

export const pages: PageWords = {
  evidence: (level, reason) => (reason === "" ? level : `${level}\u202f: ${reason}`),
  contested: (noneFound, evidence) => `${noneFound}\u202f; ${evidence}`,
  eventsIn: (counts, year) => `${counts} en ${year}`,
  noneIn: (year) => `Aucun événement en ${year}`,
  citedFor: (counts) => `Citée pour ${counts}`,
  list: (heading, items) => `${heading}\u202f: ${items.join("\u202f; ")}`,
  more: (count) => `${number(count)} de plus`,
  picture: (title) => `Chronologie\u202f: ${title}`,
  feed: (title) => `${title}\u202f: événements`,
  data: (title) => `${title}\u202f: données (JSON)`,
  timelines: "Chronologies",
  lost: "Cette page n’existe pas ici. Quelques adresses demandent JavaScript, qui est désactivé.",
  article: {
    inRecord: (counts) => [`${counts} dans la chronologie «\u202f`, "\u202f»."],
    fromRecord: ["Dans la chronologie «\u202f", "\u202f»."],
    needsScript: "La chronologie interactive a besoin de JavaScript.",
    otherNeedsScript: "Si vous avez suivi un lien vers une autre chronologie, l’afficher demande JavaScript.",
    trail: "Où se trouve cette page",
    neighbours: "Avant et après",
    events: "Événements",
    years: "Années avec événements",
    allTimelines: "Chronologies de ce site",
    strip: (title, span) => `${title}\u202f: chronologie, ${span}`,
    stripOfYear: (title, span, year) => `${title}\u202f: chronologie, ${span}, ${year} en évidence`,
  },
}

/** Every word in French, for what is no page: the command line, the build, the tests. */
export const fr = /* @__PURE__ */ wholeWords(view, details, reading, {
  share,
  download,
  print,
  embed,
  crowd,
  pages,
  tools,
})
