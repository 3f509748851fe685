/**
 * One term of the local variation of intervals (Shinomoto, Shima & Tanji 2003, Neural Comput.
 * 15:2823): LV is three times the mean of these over all pairs of successive intervals. It is 1 for
 * a Poisson process and 0 for a regular train, whatever slow changes of the rate there are.
 */
export const variationTerm = (interval: number, next: number): number =>
  ((interval - next) / (interval + next)) ** 2
