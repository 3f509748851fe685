/**
 * Raised whenever a run of the same document and seed may give other bits than before.
 */
export const engineVersion = '1.1.0'
