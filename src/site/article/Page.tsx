import { LANGUAGES } from "virtual:words/names"
import type { ReactNode } from "react"
import type { LanguageTag } from "../../state/state.ts"
import { Logo } from "../../view/Logo.tsx"
import { nameOfTarget } from "../describe.ts"
import { Neighbours } from "./Neighbours.tsx"
import { useReading } from "./reading.ts"
import { TextOf } from "./texts.tsx"

/** What every page of a timeline has around its own text: where it is, its other languages, the strip, what is next to it. */
export function ArticlePage(props: {
  readonly kind: string
  /** SVG markup. */
  readonly strip: string
  /** Beside the text where there is room. */
  readonly aside: ReactNode
  /** It holds the page's heading, so it is read first; else last. */
  readonly isAsideFirst?: boolean
  readonly children: ReactNode
}) {
  const { page, words } = useReading()
  const { needsScript, otherNeedsScript } = words.pages.article
  const aside = (
    <div className="article-aside">
      {props.aside}
      <p className="article-small">{needsScript}</p>
      {page.path === "" && <p className="article-small">{otherNeedsScript}</p>}
    </div>
  )
  return (
    <article className={`article is-${props.kind}`} lang={words.tag}>
      <div className="article-top">
        <Trail />
        <Languages />
      </div>
      <div className="article-strip" dangerouslySetInnerHTML={{ __html: props.strip }} />
      <div className="article-columns">
        {props.isAsideFirst === true && aside}
        <div className="article-main">{props.children}</div>
        {props.isAsideFirst !== true && aside}
      </div>
      <Neighbours />
    </article>
  )
}

/** Sourceline › Alex Krizhevsky › 2017 */
function Trail() {
  const { timeline, page, words, link, linkTo } = useReading()
  const name = nameOfTarget(timeline, page.target, words)
  const title = <TextOf text={timeline.title} />
  return (
    <nav className="article-trail" aria-label={words.pages.article.trail}>
      <ol>
        <li>
          <Logo />
          <a href={link("")}>Sourceline</a>
        </li>
        <li aria-current={name === null ? "page" : undefined}>
          {name === null ? title : <a href={linkTo({ kind: "timeline" })}>{title}</a>}
        </li>
        {name !== null && (
          <li aria-current="page">
            <HereName name={name} />
          </li>
        )}
      </ol>
    </nav>
  )
}

/** What the page is about, in the language it came in. */
function HereName({ name }: { readonly name: string }) {
  const { timeline, page } = useReading()
  const { target } = page
  if (target.kind === "event") return <TextOf text={timeline.titleOf(target.event)} />
  const source = target.kind === "source" ? timeline.sources[target.source]! : null
  return source?.title != null ? <TextOf text={source.title} /> : <bdi>{name}</bdi>
}

const nameOf = (language: LanguageTag) => LANGUAGES.find(({ tag }) => tag === language)!.name

function Languages() {
  const { page, words, link } = useReading()
  if (page.alternates.length < 2) return null
  return (
    <nav className="article-languages" aria-label={words.tools.toolbar.language}>
      <ul>
        {page.alternates.map(({ language, path }) => (
          <li key={language} lang={language === words.tag ? undefined : language}>
            {language === page.language ? (
              <span aria-current="true">{nameOf(language)}</span>
            ) : (
              <a href={link(path)} hrefLang={language}>
                {nameOf(language)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
