/** What the text of those events must say, in each language, for a statement to be found there. */
export interface Statement {
  readonly said: string
  readonly events: readonly string[]
  readonly en: RegExp
  readonly fr: RegExp
}

const row = (said: string, events: string, en: RegExp, fr: RegExp): Statement => ({
  said,
  events: events.split(" "),
  en,
  fr,
})

/** Section 4 of the table of facts, rows 1 to 31: every statement of the note, and where it is. */
export const STATEMENTS: readonly Statement[] = [
  row("1 his turn to venture capital", "two-bear", /turn to venture capital/, /virage vers le capital-risque/),
  row(
    "2 co-wrote the founding document of 2012",
    "alexnet-paper",
    /with Sutskever.*founding/s,
    /avec Sutsk.*fondateur/s,
  ),
  row("3 AlexNet began the modern era", "alexnet-paper imagenet-win", /modern era of deep/, /ère moderne de l’appren/),
  row("4 withdrawn from research", "no-prominent-publications", /withdrawn from active/, /retiré de la recherche/),
  row("5 quieter, personal interests", "two-bear low-profile", /personal interests/, /intérêts personnels/),
  row("6 2017: left Google", "left-google", /leaves Google in September 2017/, /quitte Google en septembre 2017/),
  row(
    "7 after about four years there",
    "google",
    /four and a half.*about four/s,
    /quatre ans et demi.*environ quatre/s,
  ),
  row("8 self-driving technology", "self-driving-work", /self-driving/i, /conduite autonome/),
  row("9 for instance ChauffeurNet", "self-driving-work chauffeurnet-paper", /ChauffeurNet/, /ChauffeurNet/),
  row("10 loss of interest a main reason", "lost-interest", /lost interest.*main reason/s, /perte d’intérêt.*majeure/s),
  row("11 2018: joined Dessa", "dessa", /joins Dessa.*2018/s, /rejoint Dessa.*2018/s),
  row("12 Dessa was DeepLearni.ng", "dessa", /known before as DeepLearni\.ng/, /auparavant nommée DeepLearni\.ng/),
  row("13 a consultancy", "dessa", /deep-learning consultancy/, /cabinet de conseil en apprentissage profond/),
  row("14 technical adviser, new techniques", "dessa", /new .*techniques.*technical adviser/s, /conseiller technique/),
  row(
    "15 Venture Partner from 2019",
    "two-bear",
    /Venture Partner.*about 2019 to the present/s,
    /2019 environ à aujourd/,
  ),
  row("16 an early-stage venture firm", "two-bear two-bear-launch", /early-stage/, /capital-risque d’amorçage/),
  row(
    "17 three offices",
    "two-bear two-bear-launch",
    /Montana, the Bay Area and Israel/,
    /Montana.*San Francisco.*Israël/,
  ),
  row(
    "18 AI across fields",
    "two-bear-investing",
    /AI applications across/,
    /applications de l’IA dans divers secteurs/,
  ),
  row(
    "19 $100,000 to $5 million",
    "two-bear-investing",
    /\$100,000 to \$5 million/,
    /100\u202f000\u202f\$ à 5 millions/,
  ),
  row(
    "20 about $1.5 million ideal",
    "two-bear-investing",
    /about \$1\.5 million as the ideal/,
    /environ 1,5 million.*idéal/,
  ),
  row("21 active until 2025", "two-bear-investing", /until 2025.*start-ups/, /jusqu’en 2025.*jeunes pousses/),
  row("22 a discreet public profile", "low-profile", /low profile/, /discret/),
  row("23 not on X since 2023", "no-x-activity", /\bX\b.*since at least 2023/s, /\bX\b.*depuis au moins 2023/s),
  row("24 reports: he keeps apart", "low-profile", /Reports describe.*keeps away/, /se tient à l’écart/),
  row("25 hiking", "low-profile", /French note.*hiking/s, /note française.*randonnée/s),
  row("26 few publications since 2018", "no-prominent-publications", /from about 2018 on/, /depuis 2018 environ/),
  row("27 his early work keeps influencing AI", "test-of-time alexnet-code", /influencing AI/, /influencer l’IA/),
  row("28 the museum's release", "alexnet-code", /Computer History Museum publishes/, /Computer History Museum publie/),
  row("29 indirect links to Google", "alexnet-code", /indirect links to his Google/, /liens indirects.*Google/),
  row(
    "30 no new paper or project",
    "no-new-project",
    /no confirmed new.*2023 to 2025/,
    /ni nouvel article.*2023 à 2025/s,
  ),
  row("31 collaborations", "unverified-collaborations", /unverified mentions/, /mentions non vérifiées/),
]

/** Section 3: where the note and the record differ, the text says so. */
export const DIFFERENCES: readonly Statement[] = [
  row(
    "not about four years: four and a half",
    "google",
    /own page.*four and a half/s,
    /propre page.*quatre ans et demi/s,
  ),
  row(
    "when he did the work",
    "self-driving-work",
    /not recorded.*Google Brain and Waymo/s,
    /manquent.*Brain et Waymo/s,
  ),
  row("the paper came later", "self-driving-work", /15 months after he left/, /15 mois après son départ/),
  row("15 months after he left", "chauffeurnet-paper", /15 months after he left/, /15 mois après son départ/),
  row("listed for a conference", "chauffeurnet-paper", /listed for Robotics/, /répertoriée pour Robotics/),
  row(
    "one article, no word of his",
    "lost-interest",
    /one press.*no statement/s,
    /un seul article.*aucune déclaration/s,
  ),
  row("the year usually given", "dessa", /usually given, and no record dates/, /d’ordinaire l’année 2018, sans/),
  row("not a consultancy by other accounts", "dessa", /BetaKit.*applications and tools/s, /BetaKit.*outils/s),
  row(
    "the name changed by 2019",
    "dessa",
    /still DeepLearni\.ng in 2017.*May 2019/s,
    /encore DeepLearni\.ng en 2017.*mai 2019/s,
  ),
  row(
    "listings only",
    "two-bear",
    /Investor listings.*No independent/s,
    /annuaires.*Aucune confirmation indépendante/s,
  ),
  row("said by the note alone", "two-bear-investing", /The note adds.*None of this/s, /La note ajoute.*Rien de cela/s),
  row("one interview, one sentence", "low-profile", /2019.*2024.*knows neither/s, /2019.*2024.*ne connaît ni/s),
  row(
    "ChauffeurNet speaks against it",
    "no-prominent-publications",
    /Not quite: Chauffeur/,
    /Pas tout à fait.*Chauffeur/,
  ),
  row(
    "the code predates Google",
    "alexnet-code",
    /before he joined Google.*owner/s,
    /avant son arrivée chez Google.*propriétaire/s,
  ),
  row("old work, new dates", "no-new-project", /work from 2012/, /travail de 2012/),
  row("no source for collaborations", "unverified-collaborations", /No source was found/, /Aucune source/),
]
