/** Reads a font file as an address with the file inside, `data:font/woff2;base64,…`. */
export type FontFile = () => Promise<string>
