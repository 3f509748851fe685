/** Numbers in (0, 1) of a small generator (Park & Miller). */
export function randomNumbers(seed: number): () => number {
  let state = seed * 7919 + 1
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}

/** Steps of a Bernoulli process: a Poisson process on a grid fine enough for rates of a few percent. */
export function poissonTrain(
  random: () => number,
  probability: number,
  steps: number
): readonly number[] {
  const train: number[] = []
  for (let at = 0; ;) {
    at += Math.ceil(Math.log(random()) / Math.log(1 - probability))
    if (at > steps) return train
    train.push(at)
  }
}
