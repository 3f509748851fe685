/** Cycle of failure at a probability: the inverse of a Weibull distribution. */
export const failureCycle = (life: number, shape: number, probability: number): number =>
  life * (-Math.log1p(-probability)) ** (1 / shape)
