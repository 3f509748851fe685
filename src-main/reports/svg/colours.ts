/** Okabe and Ito's palette, told apart with any kind of colour vision (jfly.uni-koeln.de/color, 2008). */
const palette = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00'] as const

/** The colour of the nth population, or curve. */
export const colourOf = (index: number): string => palette[index % palette.length] ?? palette[0]

const dashes = ['', '6 3', '2 2.5'] as const

/** Dashes of the nth curve: colours begin anew after six, and print may have none. */
export const dashOf = (index: number): string =>
  dashes[Math.floor(index / palette.length) % dashes.length] ?? ''
