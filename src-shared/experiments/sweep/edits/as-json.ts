import type { Json } from '../../json'

/** A part of a document as plain JSON: members that are undefined are left out. */
export const asJson = (part: object): Json => JSON.parse(JSON.stringify(part))
