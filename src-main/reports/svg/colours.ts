/** Okabe and Ito's palette, told apart with any kind of colour vision (jfly.uni-koeln.de/color, 2008). */
const palette = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00'] as const

/** The colour of the nth population, or curve. */
export const colourOf = (index: number): string => palette[index % palette.length] ?? palette[0]
