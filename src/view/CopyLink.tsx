import { DetailIcon } from "./detailicons.tsx"
import { usePassing, useViewer } from "./viewer.ts"

export function CopyLink() {
  const { words, outside } = useViewer()
  const [answer, say] = usePassing<string>(2000)
  const { copyLink, linkCopied, copyFailed } = words.ui.panel
  const press = () => {
    void outside.copy(outside.address()).then((done) => say(done ? linkCopied : copyFailed))
  }
  return (
    <button type="button" className="bar-button" onClick={press}>
      <DetailIcon name={answer === null ? "link" : "check"} />
      {copyLink} <span role="status">{answer}</span>
    </button>
  )
}
