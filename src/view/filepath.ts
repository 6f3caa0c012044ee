/** A file that a timeline names, from the folder of the timeline's own file, which ends in a slash. */
export const fileIn = (folder: string, path: string): string =>
  /^([a-z][a-z\d+.-]*:|\/)/i.test(path) ? path : folder + path
