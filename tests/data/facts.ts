/**
 * What the table of facts about Alex Krizhevsky says, transcribed from that table and never from the timeline's own file:
 * the tests hold the one against the other. Sections are those of the table.
 */

export type Verdict = "confirmed" | "supported" | "reported" | "unverified" | "contradicted"
export type Stance = "records" | "supports" | "mentions" | "disputes"
export type Kind = "moment" | "period" | "absence"

export interface SourceFact {
  readonly id: string
  readonly type: string
  readonly language: string
  readonly origin: string
  readonly rank: string
  /** EDTF, or "" where the table gives none; so too the address. */
  readonly issued: string
  readonly url: string
  /** Without quotation marks' curls, and without the brackets that mark a supplied title. */
  readonly title: string
}

export interface EventFact {
  readonly id: string
  readonly lane: string
  readonly kind: Kind
  readonly date: string
  readonly importance: number
  readonly verdict: Verdict
}

export interface CitationFact {
  readonly event: string
  readonly source: string
  readonly stance: Stance
}

const rowsOf = (table: string): string[][] =>
  table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))

/** Section 1: id, CSL type, language, origin, rank, issued, address, title. */
const SOURCE_TABLE = `
note-grok-2025 | webpage | fr | note-grok | tertiary |  |  | Le Virage d'Alex Krizhevsky Vers le Capital-Risque
goldpenguin-who-is | post-weblog | en | goldpenguin | tertiary | 2024-08-29 | https://goldpenguin.org/blog/who-is-alex-krizhevsky/ | Who is Alex Krizhevsky? The Story Of How He Changed AI
wikipedia-en | webpage | en | quartz | tertiary |  | https://en.wikipedia.org/wiki/Alex_Krizhevsky | Alex Krizhevsky
theorg-two-bear | webpage | en | theorg | tertiary |  | https://theorg.com/org/two-bear-capital/org-chart/alex-krizhevsky | Alex Krizhevsky - Venture Partner at Two Bear Capital
nfx-signal | webpage | en | nfx-signal | tertiary |  | https://signal.nfx.com/investors/alex-krizhevsky | Alex Krizhevsky's Investing Profile - Two Bear Capital
dessa-medium | post-weblog | en | dessa | primary |  | https://medium.com/@dessa_/deeplearni-ng-is-history-2cd8f4b0fc4d | DeepLearni.ng is History
chm-press | webpage | en | chm | primary | 2025-03-20 | https://computerhistory.org/press-releases/chm-makes-alexnet-source-code-available-to-the-public/ | CHM Makes AlexNet Source Code Available to the Public
kriz-home | webpage | en | krizhevsky | primary |  | https://www.cs.toronto.edu/~kriz/ | Alex Krizhevsky's home page
aminer | webpage | en | quartz | tertiary |  | https://www.aminer.org/profile/alex-krizhevsky/53f433bfdabfaec22ba66fb5 | Alex Krizhevsky
quartz-2018 | article-newspaper | en | quartz | secondary | 2018-06-18? | https://qz.com/1307091/the-inside-story-of-how-ai-got-good-enough-to-dominate-silicon-valley/ | The inside story of how AI got good enough to dominate Silicon Valley
tiny-images-report | report | en | krizhevsky | primary | 2009 | https://www.cs.toronto.edu/~kriz/learning-features-2009-TR.pdf | Learning Multiple Layers of Features from Tiny Images
cifar-page | dataset | en | krizhevsky | primary | 2009 | https://www.cs.toronto.edu/~kriz/cifar.html | The CIFAR-10 and CIFAR-100 datasets
cuda-convnet-repo | software | en | krizhevsky | primary | 2011-06-29 | https://github.com/dnouri/cuda-convnet | cuda-convnet (full history, kept in a fork)
cuda-convnet-google | software | en | krizhevsky | primary | 2011 | https://code.google.com/archive/p/cuda-convnet/ | cuda-convnet: High-performance C++/CUDA implementation of convolutional neural networks
ilsvrc-2012 | webpage | en | imagenet | primary | 2012 | https://image-net.org/challenges/LSVRC/2012/ | ImageNet Large Scale Visual Recognition Challenge 2012 (ILSVRC2012)
ilsvrc-2012-results | webpage | en | imagenet | primary | 2012-10-13 | https://image-net.org/challenges/LSVRC/2012/results.html | ILSVRC2012: All results
nips-2012-paper | paper-conference | en | alexnet-authors | primary | 2012-12 | https://proceedings.neurips.cc/paper_files/paper/2012/file/c399862d3b9d6b76c8436e924a68c45b-Paper.pdf | ImageNet Classification with Deep Convolutional Neural Networks
nips-2012-call | webpage | en | nips | primary | 2012 | https://visionscience.com/pipermail/visionlist/2012/005106.html | NIPS 2012 call for papers (posted to the Visionlist)
utoronto-release | webpage | en | utoronto | primary | 2013-03-12 | https://media.utoronto.ca/media-releases/u-of-t-neural-networks-start-up-acquired-by-google | U of T neural networks start-up acquired by Google
financial-post-2013 | article-newspaper | en | utoronto | secondary | 2013-03 | https://business.financialpost.com/entrepreneur/fp-startups/startup-roundup-google-acquires-university-of-toronto-startup-dnnresearch-ryerson-partnership-and-media-spot-me | Startup Roundup: Google acquires U of T startup DNNresearch, Ryerson partnership, and Media Spot Me
toronto-star-2013 | article-newspaper | en | toronto-star | secondary | 2013-03-13 | https://www.thestar.com/business/tech_news/2013/03/13/google_acquires_u_of_t_startup.html | Google acquires U of T startup
wired-auction | article-newspaper | en | metz | secondary | 2021-03 | https://www.wired.com/story/secret-auction-race-ai-supremacy-google-microsoft-baidu/ | The Secret Auction That Set Off the Race for AI Supremacy
the-knowledge-auction | article-newspaper | en | metz | secondary | 2021-03-28 | https://www.theknowledge.com/2021/03/28/how-a-tech-auction-changed-the-world/ | A tech deal that changed the world
arxiv-1404-5997 | article | en | krizhevsky | primary | 2014-04-23 | https://arxiv.org/abs/1404.5997 | One weird trick for parallelizing convolutional neural networks
cuda-convnet2-repo | software | en | krizhevsky | primary | 2014-07-15 | https://github.com/akrizhevsky/cuda-convnet2 | cuda-convnet2
arxiv-1603-02199 | article | en | google-robotics | primary | 2016-03 | https://arxiv.org/abs/1603.02199 | Learning Hand-Eye Coordination for Robotic Grasping with Deep Learning and Large-Scale Data Collection
cacm-2017 | article-journal | en | alexnet-authors | primary | 2017-05-24 | https://dl.acm.org/doi/10.1145/3065386 | ImageNet classification with deep convolutional neural networks
arxiv-1812-03079 | article | en | waymo | primary | 2018-12-07 | https://arxiv.org/abs/1812.03079 | ChauffeurNet: Learning to Drive by Imitating the Best and Synthesizing the Worst
venturebeat-chauffeurnet | article-newspaper | en | waymo | secondary | 2018-12 | https://venturebeat.com/ai/waymo-tests-ai-driving-system-that-learns-from-labeled-data/ | Waymo tests AI driving system that learns from labeled data
financial-post-2017 | article-newspaper | en | dessa | secondary | 2017 | https://business.financialpost.com/entrepreneur/lets-not-miss-our-chance-what-canada-needs-to-do-to-secure-its-ai-moment | Let's not miss our chance: what Canada needs to do to secure its AI moment
axios-rogan | article-newspaper | en | axios | secondary | 2019-05-16 | https://www.axios.com/2019/05/17/joe-rogan-voice-deepfake | Joe Rogan finds his synthetic voice
betakit-dessa | article-newspaper | en | betakit | secondary | 2020-02? | https://betakit.com/toronto-machine-learning-startup-dessa-acquired-by-square | Toronto machine learning startup Dessa acquired by Square
mthightech-two-bear | webpage | en | mthightech | secondary | 2020 | https://www.mthightech.org/two-bear-capital-webinar-transcript | Two Bear Capital: Why Montana, why now? Transformational Opportunities and Life Science with Mike Goguen
newspicks-2019 | article-newspaper | ja | newspicks | primary | 2019-10-21 | https://newspicks.com/news/4308159/body/ | 【世界初独占】「AIの時代」を作った男、初めて口を開く
reelikklemind-newspicks | post-weblog | en | newspicks | tertiary |  | https://www.reelikklemind.com/posts/the-man-who-triggered-the-ai-explosion-the-alex-krizhevsky-story | The man who triggered the AI explosion: The Alex Krizhevsky Story
patent-10540587 | patent | en | uspto | primary | 2020-01-21 | https://patents.google.com/patent/US10540587B2/en | US 10,540,587 B2: Parallelizing the training of convolutional neural networks
golden-10540587 | webpage | en | uspto | tertiary |  | https://wiki.golden.com/wiki/US_Patent_10540587_Parallelizing_the_training_of_convolutional_neural_networks-9AJYKJ9 | US Patent 10540587
patent-11928577 | patent | en | uspto | primary | 2024-03-12 | https://patentsgazette.uspto.gov/week11/OG/html/1520-2/US11928577-20240312.html | US 11,928,577 B2: System and method for parallelizing convolutional neural networks
wikipatents-20240346298 | webpage | en | uspto | tertiary | 2024 | https://wikipatents.org/index.php?title=Google_llc_%2820240346298%29._SYSTEM_AND_METHOD_FOR_PARALLELIZING_CONVOLUTIONAL_NEURAL_NETWORKS_simplified_abstract | Google LLC (20240346298): System and method for parallelizing convolutional neural networks
uoft-test-of-time | webpage | en | utoronto | secondary | 2022 | https://web.cs.toronto.edu/news-events/news/u-of-t-computer-scientists-recognized-for-outstanding-ai-research-at-neurips-2022 | U of T computer scientists recognized for outstanding AI research at NeurIPS 2022
businessinsider-2024 | article-newspaper | en | businessinsider | secondary | 2024-06 | https://www.businessinsider.com/nvidia-ceo-jensen-huang-openai-ilya-sutskever-ai-revolution-2024-6 | Nvidia's Jensen Huang on Sutskever and AlexNet
chm-repo | software | en | chm | primary | 2025-03 | https://github.com/computerhistory/AlexNet-Source-Code | AlexNet Source Code
chm-blog | post-weblog | en | chm | primary | 2025-03-20 | https://computerhistory.org/blog/chm-releases-alexnet-source-code | CHM Releases AlexNet Source Code
einpresswire-chm | webpage | en | chm | primary | 2025-03-20 | https://www.einpresswire.com/article/795628113/chm-makes-alexnet-source-code-available-to-the-public | CHM Makes AlexNet Source Code Available to the Public
`

/** Section 2: id, lane, kind, date, importance, verdict. */
const EVENT_TABLE = `
tiny-images-cifar | research | moment | 2009 | 3 | confirmed
cuda-convnet | research | moment | 2011-06-29 | 3 | confirmed
dnnresearch | work | moment | 2012 | 4 | confirmed
imagenet-win | research | moment | 2012-10-13 | 5 | confirmed
dnnresearch-auction | work | moment | 2012-12 | 3 | supported
alexnet-paper | research | moment | 2012-12-03/2012-12-06 | 5 | confirmed
google | work | period | 2013-03/2017-09 | 5 | confirmed
self-driving-work | work | period | 2013-03?/2017-09? | 3 | confirmed
google-buys-dnnresearch | work | moment | 2013-03-12 | 4 | confirmed
one-weird-trick | research | moment | 2014-04-23 | 3 | confirmed
cuda-convnet2 | research | moment | 2014-07-15 | 2 | confirmed
robot-grasping | research | moment | 2016-03 | 2 | confirmed
alexnet-reprint | research | moment | 2017-05-24 | 2 | confirmed
left-google | work | moment | 2017-09 | 4 | confirmed
lost-interest | work | moment | 2017-09 | 2 | supported
low-profile | public-record | period | 2017-09/.. | 2 | supported
dessa | work | moment | 2018~ | 5 | supported
no-prominent-publications | public-record | absence | 2018~/2025 | 2 | contradicted
chauffeurnet-paper | research | moment | 2018-12-07 | 3 | confirmed
two-bear-launch | work | moment | 2019~ | 2 | supported
two-bear | work | period | 2019~/.. | 5 | reported
two-bear-investing | work | period | 2019~/2025 | 2 | reported
newspicks-interview | public-record | moment | 2019-10-21 | 3 | confirmed
chm-contact | legacy | moment | 2020 | 2 | supported
patent-weird-trick | public-record | moment | 2020-01-21 | 2 | confirmed
test-of-time | legacy | moment | 2022 | 3 | supported
no-x-activity | public-record | absence | 2023/2025 | 1 | unverified
no-new-project | public-record | absence | 2023/2025 | 2 | reported
unverified-collaborations | public-record | period | 2023/2025 | 1 | unverified
patent-alexnet-2024 | public-record | moment | 2024-03-12 | 2 | confirmed
email-comment | public-record | moment | 2024-06 | 1 | supported
alexnet-code | legacy | moment | 2025-03-20 | 5 | confirmed
`

/** Section 2, text and citations: event, source, stance, in the order given. */
const CITATION_TABLE = `
tiny-images-cifar | tiny-images-report | records
tiny-images-cifar | cifar-page | records
cuda-convnet | cuda-convnet-repo | records
cuda-convnet | cuda-convnet-google | mentions
cuda-convnet | kriz-home | supports
cuda-convnet | chm-repo | supports
dnnresearch | utoronto-release | supports
dnnresearch | toronto-star-2013 | supports
dnnresearch | chm-repo | supports
dnnresearch | wired-auction | supports
imagenet-win | ilsvrc-2012-results | records
imagenet-win | ilsvrc-2012 | records
imagenet-win | nips-2012-paper | supports
dnnresearch-auction | wired-auction | supports
dnnresearch-auction | the-knowledge-auction | supports
dnnresearch-auction | financial-post-2013 | mentions
alexnet-paper | nips-2012-paper | records
alexnet-paper | nips-2012-call | records
alexnet-paper | einpresswire-chm | supports
alexnet-paper | note-grok-2025 | supports
google | kriz-home | records
google | utoronto-release | supports
google | arxiv-1603-02199 | supports
google | aminer | supports
google | note-grok-2025 | mentions
self-driving-work | arxiv-1812-03079 | records
self-driving-work | kriz-home | mentions
self-driving-work | note-grok-2025 | supports
google-buys-dnnresearch | utoronto-release | records
google-buys-dnnresearch | financial-post-2013 | supports
google-buys-dnnresearch | toronto-star-2013 | supports
google-buys-dnnresearch | chm-repo | supports
one-weird-trick | arxiv-1404-5997 | records
cuda-convnet2 | cuda-convnet2-repo | records
robot-grasping | arxiv-1603-02199 | records
alexnet-reprint | cacm-2017 | records
left-google | kriz-home | records
left-google | aminer | supports
left-google | wikipedia-en | supports
left-google | note-grok-2025 | supports
lost-interest | quartz-2018 | supports
lost-interest | aminer | supports
lost-interest | wikipedia-en | supports
lost-interest | note-grok-2025 | supports
low-profile | newspicks-2019 | supports
low-profile | goldpenguin-who-is | supports
low-profile | note-grok-2025 | supports
dessa | quartz-2018 | supports
dessa | aminer | supports
dessa | wikipedia-en | supports
dessa | goldpenguin-who-is | mentions
dessa | note-grok-2025 | supports
dessa | betakit-dessa | mentions
dessa | financial-post-2017 | mentions
dessa | axios-rogan | mentions
dessa | dessa-medium | mentions
no-prominent-publications | note-grok-2025 | supports
no-prominent-publications | arxiv-1812-03079 | disputes
no-prominent-publications | patent-10540587 | mentions
no-prominent-publications | patent-11928577 | mentions
chauffeurnet-paper | arxiv-1812-03079 | records
chauffeurnet-paper | venturebeat-chauffeurnet | supports
chauffeurnet-paper | note-grok-2025 | mentions
two-bear-launch | mthightech-two-bear | supports
two-bear-launch | note-grok-2025 | mentions
two-bear | theorg-two-bear | supports
two-bear | nfx-signal | supports
two-bear | note-grok-2025 | supports
two-bear-investing | nfx-signal | mentions
two-bear-investing | note-grok-2025 | supports
newspicks-interview | newspicks-2019 | records
newspicks-interview | reelikklemind-newspicks | supports
chm-contact | chm-repo | supports
chm-contact | chm-blog | mentions
patent-weird-trick | patent-10540587 | records
patent-weird-trick | golden-10540587 | supports
test-of-time | uoft-test-of-time | supports
test-of-time | note-grok-2025 | mentions
no-x-activity | note-grok-2025 | supports
no-new-project | note-grok-2025 | supports
no-new-project | patent-11928577 | mentions
unverified-collaborations | note-grok-2025 | mentions
patent-alexnet-2024 | patent-11928577 | records
patent-alexnet-2024 | wikipatents-20240346298 | supports
email-comment | businessinsider-2024 | supports
alexnet-code | chm-repo | records
alexnet-code | einpresswire-chm | records
alexnet-code | chm-press | supports
alexnet-code | chm-blog | supports
alexnet-code | note-grok-2025 | mentions
`

/** Section 5: year, events that overlap it, moments that begin in it and are not unverified. */
const YEAR_TABLE = `
2009 | 1 | tiny-images-cifar
2010 | 0
2011 | 1 | cuda-convnet
2012 | 4 | imagenet-win, dnnresearch, alexnet-paper, dnnresearch-auction
2013 | 3 | google-buys-dnnresearch
2014 | 4 | one-weird-trick, cuda-convnet2
2015 | 2
2016 | 3 | robot-grasping
2017 | 6 | alexnet-reprint, left-google, lost-interest
2018 | 4 | dessa, chauffeurnet-paper
2019 | 6 | two-bear-launch, newspicks-interview
2020 | 6 | patent-weird-trick, chm-contact
2021 | 4
2022 | 5 | test-of-time
2023 | 7
2024 | 9 | patent-alexnet-2024, email-comment
2025 | 8 | alexnet-code
`

/** Section 4 row 32: the note's six references, in its order. */
export const REFERENCES = [
  "goldpenguin-who-is",
  "wikipedia-en",
  "theorg-two-bear",
  "nfx-signal",
  "dessa-medium",
  "chm-press",
]

export const SOURCES: readonly SourceFact[] = rowsOf(SOURCE_TABLE).map(
  ([id = "", type = "", language = "", origin = "", rank = "", issued = "", url = "", title = ""]) => ({
    id,
    type,
    language,
    origin,
    rank,
    issued,
    url,
    title,
  }),
)

export const EVENTS: readonly EventFact[] = rowsOf(EVENT_TABLE).map(
  ([id = "", lane = "", kind, date = "", importance, verdict]) => ({
    id,
    lane,
    kind: kind as Kind,
    date,
    importance: Number(importance),
    verdict: verdict as Verdict,
  }),
)

export const CITATIONS: readonly CitationFact[] = rowsOf(CITATION_TABLE).map(([event = "", source = "", stance]) => ({
  event,
  source,
  stance: stance as Stance,
}))

export const YEARS = rowsOf(YEAR_TABLE).map(([year, count, moments = ""]) => ({
  year: Number(year),
  count: Number(count),
  moments: moments === "" ? [] : moments.split(", "),
}))

/** End of section 2. Two ids apart in a chain are related too: what a chain names belongs together. */
export const RELATED: readonly (readonly string[])[] = [
  ["self-driving-work", "chauffeurnet-paper"],
  ["left-google", "lost-interest"],
  ["alexnet-paper", "test-of-time", "alexnet-code"],
  ["chm-contact", "alexnet-code"],
  ["one-weird-trick", "cuda-convnet2", "patent-weird-trick"],
  ["two-bear", "two-bear-launch", "two-bear-investing"],
  ["google-buys-dnnresearch", "dnnresearch-auction", "dnnresearch"],
]

/** The only words that the table gives between quotation marks. */
export const QUOTES: readonly (readonly [event: string, source: string, quote: string])[] = [
  ["self-driving-work", "arxiv-1812-03079", "Work done while at Google Brain & Waymo"],
  ["email-comment", "businessinsider-2024", "Yes, I agree with his comments, that's all I can say"],
]

/** Titles that the table had to supply: they stand in brackets. */
export const SUPPLIED_TITLES: readonly string[] = [
  "venturebeat-chauffeurnet",
  "betakit-dessa",
  "businessinsider-2024",
  "chm-blog",
]
