import { powerSpectrum, type PowerSpectrum } from '../power-spectrum'
import { binRate } from './bin-rate'
import type { SpikeTrain } from './spike-range'

/** A longer range shows lower frequencies only: its signal has to fit into memory. */
const mostBins = 2 ** 24

/**
 * Spectrum of the mean rate of `neurons` neurons, Hz² per Hz, up to `maxHz`. Independent Poisson
 * trains of rate r have 2 r / neurons at every frequency.
 * @param points frequencies wished for; rounded up to a power of two
 */
export function rateSpectrum(
  train: SpikeTrain,
  neurons: number,
  range: { readonly fromMs: number; readonly toMs: number },
  maxHz: number,
  points: number
): PowerSpectrum {
  // Whole steps, so that no bin can hold more of them than another.
  const least = Math.ceil((range.toMs - range.fromMs) / train.dt / mostBins)
  const steps = Math.max(1, least, Math.round(500 / maxHz / train.dt))
  const binMs = steps * train.dt
  const bins = Math.floor((range.toMs - range.fromMs) / binMs + 1e-9)
  const signal = binRate(
    train,
    neurons,
    range.fromMs,
    range.fromMs + bins * binMs,
    Math.max(1, bins)
  )
  return powerSpectrum(signal, binMs, 2 ** Math.ceil(Math.log2(2 * points)))
}
