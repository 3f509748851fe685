import { z } from 'zod'

const range = { fromMs: z.number(), toMs: z.number() }
const pixels = z.int().min(1).max(8192)

/** What a plot may ask of a recording: never more than it can show. */
export const viewRequestSchema = z.discriminatedUnion('kind', [
  /** Spikes binned into an image of `width` × `height` cells. */
  z.strictObject({
    kind: z.literal('raster'),
    ...range,
    fromNeuron: z.number(),
    toNeuron: z.number(),
    width: pixels,
    height: pixels
  }),
  /** The spikes themselves, at most `limit`: for vector export and few neurons. */
  z.strictObject({ kind: z.literal('spikes'), ...range, limit: z.int().min(1).max(2_000_000) }),
  /** Mean rate of the recorded neurons in `bins` bins. */
  z.strictObject({ kind: z.literal('rate'), ...range, bins: pixels }),
  /** Smallest and largest sample per pixel column, or the samples where they are fewer. */
  z.strictObject({
    kind: z.literal('trace'),
    ...range,
    variable: z.string(),
    neurons: z.array(z.int().min(0)).min(1).max(64),
    width: pixels
  }),
  /** Intervals between the spikes of each neuron, counted in `bins` bins up to `maxMs`. */
  z.strictObject({
    kind: z.literal('isi'),
    ...range,
    bins: pixels,
    maxMs: z.number().positive().nullable()
  }),
  /** Power spectrum of the mean rate at about `points` frequencies up to `maxHz` (Welch). */
  z.strictObject({
    kind: z.literal('spectrum'),
    ...range,
    maxHz: z.number().positive().max(1_000_000),
    points: pixels
  }),
  /** Mean rate around given moments, from `beforeMs` before them to `afterMs` after. */
  z.strictObject({
    kind: z.literal('psth'),
    ...range,
    times: z.array(z.number()).min(1).max(100_000),
    beforeMs: z.number().min(0),
    afterMs: z.number().positive(),
    bins: pixels
  }),
  /** Pairs of spikes by lag: of a reference and a target, or of each neuron with itself. */
  z.strictObject({
    kind: z.literal('correlogram'),
    ...range,
    pair: z.tuple([z.int().min(0), z.int().min(0)]).nullable(),
    maxLagMs: z.number().positive(),
    bins: pixels
  }),
  /** Pairs of spikes by lag: of this recording and of another one of the same run, or of itself. */
  z.strictObject({
    kind: z.literal('cross-correlogram'),
    ...range,
    /** The other recording of spikes. */
    against: z.int(),
    maxLagMs: z.number().positive().max(10_000),
    bins: pixels
  }),
  /** Sizes of runs of bins with spikes; null for bins of the mean interval between spikes. */
  z.strictObject({
    kind: z.literal('avalanches'),
    ...range,
    binMs: z.number().positive().nullable()
  }),
  /** How rate, irregularity or Fano factor are distributed over the neurons. */
  z.strictObject({
    kind: z.literal('by-neuron'),
    ...range,
    measure: z.enum(['rate', 'cv', 'lv', 'fano']),
    /** Of the Fano factor. */
    windowMs: z.number().positive(),
    bins: pixels
  }),
  /** Weights at a time: a histogram, and the mean weight of cells of sources and targets. */
  z.strictObject({
    kind: z.literal('weights'),
    ...range,
    atMs: z.number(),
    bins: pixels,
    columns: pixels,
    rows: pixels
  }),
  /** How weights are distributed in the course of time, and how some of them went. */
  z.strictObject({
    kind: z.literal('weights-history'),
    ...range,
    /** At so many times at most. */
    columns: pixels,
    chosen: z.array(z.strictObject({ source: z.int().min(0), target: z.int().min(0) })).max(8)
  }),
  /** Two state variables of one neuron over one another, with what its equations say of them. */
  z.strictObject({
    kind: z.literal('phase-plane'),
    ...range,
    x: z.string(),
    y: z.string(),
    /** Place of the neuron among those recorded. */
    row: z.int().min(0),
    points: pixels,
    /** Current of the stimuli, pA; null for theirs in the middle of the range. */
    currentPA: z.number().nullable(),
    /** Stretch of the plane for nullclines and arrows; null for that of the trajectory. */
    plane: z
      .strictObject({ fromX: z.number(), toX: z.number(), fromY: z.number(), toY: z.number() })
      .nullable()
  }),
  /** Rate, irregularity, Fano factor, correlation and synchrony of the range. */
  z.strictObject({
    kind: z.literal('measures'),
    ...range,
    windowMs: z.number().positive(),
    binMs: z.number().positive()
  })
])
export type ViewRequest = z.input<typeof viewRequestSchema>

const floats = z.instanceof(Float64Array)

export const viewSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('raster'),
    width: z.int(),
    height: z.int(),
    /** Row by row from the lowest neuron, spikes in each cell, at most 65,535. */
    counts: z.instanceof(Uint16Array),
    spikes: z.number(),
    fromMs: z.number(),
    toMs: z.number(),
    fromNeuron: z.number(),
    toNeuron: z.number()
  }),
  z.object({
    kind: z.literal('spikes'),
    timesMs: floats,
    neurons: z.instanceof(Uint32Array),
    /** Spikes in the range, also those beyond the limit. */
    total: z.number()
  }),
  z.object({ kind: z.literal('rate'), fromMs: z.number(), binMs: z.number(), rateHz: floats }),
  z.object({
    kind: z.literal('trace'),
    unit: z.string(),
    timesMs: floats,
    /** One entry a neuron; `min` and `max` are the same array where every sample is given. */
    curves: z.array(
      z.object({
        neuron: z.int(),
        /** Of weights. */
        source: z.int().optional(),
        target: z.int().optional(),
        min: floats,
        max: floats
      })
    )
  }),
  z.object({
    kind: z.literal('isi'),
    binMs: z.number(),
    counts: floats,
    intervals: z.number(),
    meanMs: z.number().nullable(),
    cv: z.number().nullable()
  }),
  z.object({
    kind: z.literal('spectrum'),
    /** The first frequency is zero. */
    stepHz: z.number(),
    /** Hz² per Hz; N independent Poisson trains of rate r have 2 r / N everywhere. */
    power: floats,
    segments: z.int()
  }),
  z.object({
    kind: z.literal('psth'),
    /** Start of the first bin relative to the moments. */
    fromMs: z.number(),
    binMs: z.number(),
    rateHz: floats,
    /** Moments whose surroundings lie within the range. */
    trials: z.int()
  }),
  z.object({
    kind: z.literal('correlogram'),
    /** Middle of the first bin; the middle bin's is zero. */
    fromMs: z.number(),
    binMs: z.number(),
    counts: floats,
    /** What independent trains of the same rates would have. */
    chance: floats
  }),
  z.object({
    kind: z.literal('cross-correlogram'),
    /** Middle of the first bin; the middle bin's is zero. Positive: the other's spike comes later. */
    fromMs: z.number(),
    binMs: z.number(),
    counts: floats,
    /** What independent populations of the same rates would have. */
    chance: floats,
    /** Mean rate of a neuron of the other population around a spike of this one. */
    rateHz: floats,
    /** Its mean rate in the range. */
    meanHz: z.number(),
    referenceSpikes: z.int(),
    otherSpikes: z.int(),
    /** Where pairs differ most from chance, and how many times as many they are there. */
    peak: z.object({ lagMs: z.number(), ratio: z.number() }).nullable(),
    /** Pearson coefficient of both populations' counts in bins of the same width. */
    coefficient: z.number().nullable()
  }),
  z.object({
    kind: z.literal('avalanches'),
    binMs: z.number(),
    /** Sizes that came, ascending, and how often each did. */
    sizes: floats,
    counts: floats,
    /** How often the likeliest power law has each size; empty without one. */
    expected: floats,
    avalanches: z.number(),
    /** Of the likeliest power law; null with fewer than two sizes. */
    exponent: z.number().nullable()
  }),
  z.object({
    kind: z.literal('by-neuron'),
    /** Start of the first bin. */
    from: z.number(),
    bin: z.number(),
    counts: floats,
    /** Neurons that have the measure. */
    neurons: z.int(),
    mean: z.number().nullable(),
    median: z.number().nullable()
  }),
  z.object({
    kind: z.literal('weights'),
    unit: z.string(),
    /** Of the sample that was taken last by then. */
    atMs: z.number(),
    synapses: z.int(),
    mean: z.number().nullable(),
    sd: z.number().nullable(),
    /** The histogram's ends. */
    least: z.number(),
    most: z.number(),
    counts: floats,
    /** Row by row from the first target; NaN where there is no synapse. */
    matrix: floats,
    columns: z.int(),
    rows: z.int(),
    fromSource: z.int(),
    toSource: z.int(),
    fromTarget: z.int(),
    toTarget: z.int()
  }),
  z.object({
    kind: z.literal('weights-history'),
    unit: z.string(),
    synapses: z.int(),
    timesMs: floats,
    mean: floats,
    /** At 5, 25, 50, 75 and 95 % of the synapses, at each time. */
    quantiles: z.array(floats),
    /** Of those chosen that are recorded. */
    chosen: z.array(z.object({ source: z.int(), target: z.int(), weights: floats }))
  }),
  z.object({
    kind: z.literal('phase-plane'),
    neuron: z.int(),
    xUnit: z.string(),
    yUnit: z.string(),
    timesMs: floats,
    x: floats,
    y: floats,
    /** Samples in the range; every so many are given where they are more than points. */
    samples: z.number(),
    /** Null where the model has no equations for both, or the run's document is another's. */
    flow: z
      .object({
        currentPA: z.number(),
        /** Other states, which are held. */
        held: z.array(z.object({ name: z.string(), value: z.number(), unit: z.string() })),
        /** Places of the arrows, and how fast both variables change there, per ms. */
        at: z.object({ x: floats, y: floats }),
        dx: floats,
        dy: floats,
        /** Where each of them does not change: ends of short lines, NaN between them. */
        nullclines: z.array(z.object({ x: floats, y: floats }))
      })
      .nullable()
  }),
  z.object({
    kind: z.literal('measures'),
    spikes: z.number(),
    rateHz: z.number(),
    cvIsi: z.number().nullable(),
    lv: z.number().nullable(),
    fano: z.number().nullable(),
    correlation: z.number().nullable(),
    synchrony: z.number().nullable()
  })
])
export type View = z.output<typeof viewSchema>
export type ViewKind = View['kind']
export type ViewOf<Kind extends ViewKind> = Extract<View, { kind: Kind }>
