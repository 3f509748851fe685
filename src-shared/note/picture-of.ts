/** The id of a picture that is kept in the project, of an address in a note: `picture:UUID`. */
export const pictureOf = (address: string): string | undefined =>
  /^picture:([0-9a-f-]{36})$/.exec(address)?.[1]
