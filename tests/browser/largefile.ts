/** Events of a file over 2 MiB, which is read in a worker while it comes. */
export const COUNT = 40_000

export const largeFile = () => ({
  title: "A large file",
  events: Array.from({ length: COUNT }, (_, index) => ({
    id: `e${index}`,
    date: new Date(Date.UTC(1950, 0, 1 + Math.floor(index / 4))).toISOString().slice(0, 10),
    title: `Event number ${index} of many`,
  })),
})
