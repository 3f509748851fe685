/** What random streams of an array are for; devices have their own. */
export const purposes = {
  cells: 1,
  weights: 2,
  inputs: 3,
  reads: 4,
  devices: 5,
  laws: 6,
  faults: 7
} as const
