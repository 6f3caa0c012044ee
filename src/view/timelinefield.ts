/** Class of a field in which a timeline's file is chosen, wherever on the page it stands; FileDrop.tsx takes what is chosen. */
export const TIMELINE_FIELD = "timeline-field"
