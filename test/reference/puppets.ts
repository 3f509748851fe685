/** A neuron that fires exactly when it is told to, and forgets its input within a step. */
export const puppet = (name: string) => ({
  name,
  model: 'lif-delta',
  size: 1,
  parameters: {
    tauM: '0.002 ms',
    vRest: '0 mV',
    vReset: '0 mV',
    vThreshold: '1000 mV',
    tauRef: '0 ms'
  }
})

export const command = (name: string, target: string, times: readonly number[]) => ({
  name,
  model: 'spike-list',
  targets: [target],
  weight: '5000 mV',
  parameters: { times: times.map((time) => `${time} ms`) }
})

/** What arrived `delay` after each of the times: the potential there, which forgets at once. */
export const transmitted = (
  v: readonly number[],
  times: readonly number[],
  delay: number
): number[] => times.map((time) => v[Math.round((time + delay) / 0.1) - 1] ?? NaN)
