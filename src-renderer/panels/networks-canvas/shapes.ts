import type { GraphNode, Sign } from '../../../src-shared/experiments/network/graph'

/** Outlines of nodes as SVG path data, for the sizes that the layout knows. */
export const outlines: Readonly<Record<GraphNode['kind'], string>> = {
  populations:
    'M13 1h146a12 12 0 0 1 12 12v30a12 12 0 0 1-12 12H13A12 12 0 0 1 1 43V13A12 12 0 0 1 13 1Z',
  // A flag that points at what it drives, and a plate that listens.
  stimuli:
    'M9 1h112a6 6 0 0 1 4.5 2l12.5 14.5a4 4 0 0 1 0 5L125.5 37a6 6 0 0 1-4.5 2H9a8 8 0 0 1-8-8V9a8 8 0 0 1 8-8Z',
  recorders: 'M20 1h111a8 8 0 0 1 8 8v22a8 8 0 0 1-8 8H20a19 19 0 0 1 0-38Z',
  groups:
    'M13 1h146a12 12 0 0 1 12 12v38a12 12 0 0 1-12 12H13A12 12 0 0 1 1 51V13A12 12 0 0 1 13 1Z'
}

/** A pyramid excites, a disc inhibits, a diamond does both, a ring neither; on a grid of 16. */
export const signGlyphs: Readonly<Record<Sign, string>> = {
  excitatory: 'M8 2.5 14 13H2Z',
  inhibitory: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z',
  mixed: 'M8 1.5 14.5 8 8 14.5 1.5 8Z',
  none: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3ZM8 5.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z'
}
