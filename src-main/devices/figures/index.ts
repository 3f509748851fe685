import type { FigureDescription } from '../../../src-shared/catalogue'

const isFigure = (value: unknown): value is FigureDescription =>
  typeof value === 'object' && value !== null && 'definition' in value && 'of' in value

/** Every figure of merit: a file describes one or several, and computes them. */
export const figures: readonly FigureDescription[] = Object.values(
  import.meta.glob<Readonly<Record<string, unknown>>>(
    ['./*.ts', '!./index.ts', '!./figure.ts', '!./statistics.ts', '!./range-of.ts'],
    { eager: true }
  )
)
  .flatMap((file) => Object.values(file).filter(isFigure))
  .toSorted((a, b) => (a.id < b.id ? -1 : 1))
