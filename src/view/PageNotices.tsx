import { FilterLine } from "./FilterLine.tsx"
import { HiddenByFilters } from "./HiddenByFilters.tsx"
import { NoticeList } from "./NoticeList.tsx"

export function PageNotices() {
  return (
    <>
      <FilterLine />
      <NoticeList />
    </>
  )
}

/** A frame has no menus, and no room to say what was chosen in them. */
export function FrameNotices() {
  return (
    <>
      <HiddenByFilters />
      <NoticeList />
    </>
  )
}
