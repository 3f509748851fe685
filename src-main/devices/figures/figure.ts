import type { FigureDescription } from '../../../src-shared/catalogue'

/** Checks at compile time that a description is whole. */
export const defineFigure = (figure: FigureDescription): FigureDescription => figure
