// Both the dialog for sharing (view) and what the build writes need it, so it lies where both may reach.
export {
  SNIPPET_ALLOW,
  SNIPPET_HEIGHT,
  SNIPPET_SANDBOX,
  SNIPPET_WIDTH,
  snippetOf,
  type Snippet,
} from "../state/snippet.ts"
