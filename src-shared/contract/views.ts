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
    curves: z.array(z.object({ neuron: z.int(), min: floats, max: floats }))
  }),
  z.object({
    kind: z.literal('isi'),
    binMs: z.number(),
    counts: floats,
    intervals: z.number(),
    meanMs: z.number().nullable(),
    cv: z.number().nullable()
  })
])
export type View = z.output<typeof viewSchema>
export type ViewKind = View['kind']
export type ViewOf<Kind extends ViewKind> = Extract<View, { kind: Kind }>
