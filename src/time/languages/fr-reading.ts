import { pluralIn } from "./plural.ts"
import type { ReadingWords } from "./words.ts"

const plural = pluralIn("fr")
const number = new Intl.NumberFormat("fr")

/** What is said of a file that is read and of dates in it, in French; it comes with the reader, the rest with the page. */
export const frReading: ReadingWords = {
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
      url: "une adresse qui commence par http:// ou https://",
      image: "une adresse qui commence par http:// ou https://, ou un chemin relatif",
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
    tooLarge: (mebibytes) => `le fichier dépasse ${number.format(mebibytes)} Mio`,
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
    longTitle: (length) => `le titre dépasse ${number.format(length)} caractères`,
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
    tooManyLanes: (limit) => `il y a plus de ${number.format(limit)} rangées\u202f; celle-ci est écartée`,
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
        : `ce champ ne fait pas partie du format\u202f; écarté à ${number.format(count)} endroits`,

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
          : `${number.format(count)} sur ${plural(all, { one: "# événement", other: "# événements" })} ${count === 1 ? "écarté" : "écartés"}.`,
      nothingShown: "Le fichier ne peut pas être montré.",
      noSuchFile: "Ce fichier n’existe pas.",
      isFolder: "C’est un dossier\u202f; donnez les fichiers qu’il contient.",
    },
  },
}
