/** What is said of files, for those that are read here. In every language: they come with the reader, and are short. */
export { wordsIn as readingWordsIn } from "virtual:words/every-reading"
