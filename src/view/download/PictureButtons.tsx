import { useState } from "react"
import type { Scene } from "../../layout/scene.ts"
import { lanesSeen, someLanes } from "../../layout/somelanes.ts"
import { spanInWords } from "../../time/words.ts"
import { DetailIcon } from "../detailicons.tsx"
import { useDrawing } from "../drawingcontext.ts"
import { evidenceWord } from "../evidenceWord.ts"
import { useReading } from "../reading.ts"
import { useViewer } from "../viewer.ts"
import { makeWidths } from "../paint/textwidths.ts"
import { downloadWordsOf } from "./downloadwords.ts"
import { facesInside, fetchFace } from "./facesinside.ts"
import type { PictureWords } from "./caption.ts"
import { picturePng, pictureSvg } from "./picture.ts"
import { fileName, maySave, saveFile } from "./savefile.ts"

/** The chronology as it is on screen, as a picture that ends with a lane. Not in a frame that may not save files: pixels can't be copied as text. */
export function PictureButtons() {
  const { words, outside } = useViewer()
  const { timeline, plain, dateInFull } = useReading()
  const drawing = useDrawing()
  const say = downloadWordsOf(words)
  const [answer, setAnswer] = useState("")
  const whole = drawing.restingScene()
  if (whole === null || !maySave(window)) return null
  const lanes = lanesSeen(whole)
  const scene = someLanes(whole, lanes)
  const more = whole.lanes.length - lanes.length
  const save = (file: Blob | null, ending: string) => {
    const name = fileName([timeline.id], ending)
    if (file !== null) saveFile(file, name)
    setAnswer(file === null ? say.noPicture : say.handedOn(name))
  }
  const said = (): PictureWords => ({
    title: plain(timeline.title),
    lanes: more === 0 ? "" : say.moreLanes(more),
    span: spanInWords(scene.span, words),
    address: new URL(outside.address(), document.baseURI).href,
    checked: timeline.checked === null ? "" : `${words.ui.header.checked} ${dateInFull(timeline.checked)}`,
    kindWord: (kind) => evidenceWord(kind, words),
  })
  const saveSvg = () => void makeSvg(scene, said()).then((svg) => save(svg, "svg"))
  const savePng = () => void picturePng(scene, said(), makeWidths()).then((file) => save(file, "png"))
  return (
    <fieldset className="download-formats">
      <legend>{say.picture}</legend>
      <div className="copy-buttons">
        <button type="button" className="button" onClick={saveSvg}>
          <DetailIcon name="download" /> SVG
        </button>
        <button type="button" className="button" onClick={savePng}>
          <DetailIcon name="download" /> PNG
        </button>
        <p role="status">{answer}</p>
      </div>
    </fieldset>
  )
}

async function makeSvg(scene: Scene, said: PictureWords): Promise<Blob> {
  const widthOf = makeWidths()
  const faces = await facesInside(pictureSvg(scene, said, widthOf), fetchFace)
  return new Blob([pictureSvg(scene, said, widthOf, faces)], { type: "image/svg+xml" })
}
