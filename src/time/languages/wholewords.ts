interface ViewPart {
  readonly dates: object
  readonly ui: object
}
interface ReadingPart {
  readonly failures: object
  readonly problems: object
}

/** The words of a page, and those of what is read from files. */
export const withReading = <View extends ViewPart, Reading extends ReadingPart>(
  view: View,
  { failures, problems }: Reading,
) => ({
  ...view,
  dates: { ...(view.dates as View["dates"]), failures: failures as Reading["failures"] },
  problems: problems as Reading["problems"],
})

/** All parts of a language in one. */
export function wholeWords<
  View extends ViewPart,
  Details extends { readonly address: object },
  Reading extends ReadingPart,
  More extends object,
>(view: View, { address, ...details }: Details, reading: Reading, more: More) {
  return {
    ...more,
    ...withReading<View, Reading>(view, reading),
    ui: { ...(view.ui as View["ui"]), ...details },
    address: address as Details["address"],
  }
}
