/** Events of a timeline from which on a lane may be too crowded to list them on some screen. */
export const CROWD = 100
