import { z } from 'zod'
import { characterisedDeviceSchema } from '../characterisation/schema'
import { distributionSchema } from '../network/schema'
import { documentPresets } from '../presets/schema'

/** Word or bit lines of one array at most, and cells. */
export const mostLines = 4096
export const mostCells = 4_194_304

const quantity = z.string().min(1).max(100)
const unit = z.string().min(1).max(40)
const line = z.int().min(0)

const name = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}]+$/u)

/** Row after row, one number a cell. */
const matrix = z.array(z.array(z.number()).min(1).max(mostLines)).min(1).max(mostLines)

export const cellPatterns = [
  'checkerboard',
  'stripes-across',
  'stripes-down',
  'diagonal',
  'random'
] as const

/** Conductances of the cells, or what an ideal programmer would aim at where there is a `device`. */
export const cellsSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('values'), unit, values: matrix }),
  z.strictObject({ from: z.literal('distribution'), conductance: distributionSchema }),
  z.strictObject({
    from: z.literal('pattern'),
    pattern: z.enum(cellPatterns),
    on: quantity,
    off: quantity,
    /** Share of cells that are on in the pattern `random`; a half without it. */
    share: z.union([quantity, z.number()]).optional()
  }),
  z.strictObject({
    from: z.literal('weights'),
    weights: z.union([matrix, distributionSchema]),
    /** Weights that are stored as the lowest and the highest conductance; those found, without them. */
    lowest: z.number().optional(),
    highest: z.number().optional(),
    /** What they are stored as; the reach of the device, without them. */
    low: quantity.optional(),
    high: quantity.optional()
  })
])

export const wireSchema = z.strictObject({
  /** Resistance of a wire segment, from cell to cell and up to the first. */
  word: quantity,
  bit: quantity,
  /** In series with each driver and each sense amplifier; none without them. */
  driver: quantity.optional(),
  sense: quantity.optional(),
  /** Ends at which word lines are driven and bit lines are held; one without them. */
  drivenEnds: z.union([z.literal('one'), z.literal('both')]).optional(),
  sensedEnds: z.union([z.literal('one'), z.literal('both')]).optional()
})

/** Voltages of the word lines; all bit lines are held at 0 V. */
export const inputsSchema = z.union([
  z.strictObject({
    voltage: distributionSchema,
    /** Word lines that get it, the others 0 V; all without it. */
    active: z.array(line).max(mostLines).optional()
  }),
  z.strictObject({ unit, values: z.array(z.number()).min(1).max(mostLines) })
])

export const readSchemes = ['grounded', 'floating', 'half', 'third'] as const

/** Reading of one cell: what its own lines get, and what all others are biased to. */
export const readSchema = z.strictObject({
  row: line,
  column: line,
  voltage: quantity,
  scheme: z.enum(readSchemes),
  /** Conductances between which the read has to tell; gives the read margin with all other cells on. */
  margin: z.strictObject({ on: quantity, off: quantity }).optional()
})

export const nonlinearitySchema = z.discriminatedUnion('law', [
  z.strictObject({ law: z.literal('sinh'), characteristic: quantity, read: quantity }),
  z.strictObject({ law: z.literal('selector'), slope: quantity, current: quantity }),
  z.strictObject({ law: z.literal('device') })
])

const share = z.union([quantity, z.number()])

/** What radiation and production do to cells, after they have been programmed. With `{}` only yields are found. */
export const faultsSchema = z.strictObject({
  /** Shares of cells that are stuck at either end of the range. */
  stuckOn: share.optional(),
  stuckOff: share.optional(),
  /** Share of cells that are mirrored in the range: flipped bits, where cells are on or off. */
  flips: share.optional(),
  /** Standard deviation by which every cell is displaced, as a share of the range. */
  shift: share.optional(),
  /** The range; the reach of the device, or the cells' lowest and highest conductance, without them. */
  low: quantity.optional(),
  high: quantity.optional(),
  /** Within which a cell (of the range) and a column (of its current) count as good; 5 % without it. */
  tolerance: share.optional()
})

export const crossbarSchema = z.strictObject({
  format: z.literal('engram-experiment'),
  version: z.literal(1),
  kind: z.literal('crossbar'),
  name,
  description: z.string().max(10_000).optional(),
  /** What a run should show: text for the reader, kept with the document. */
  expect: z.string().max(10_000).optional(),
  sources: z.array(z.string().max(1000)).max(100).optional(),
  seed: z.int().min(0).max(4_294_967_295).optional(),
  rows: z.int().min(1).max(mostLines),
  columns: z.int().min(1).max(mostLines),
  wire: wireSchema,
  /** Lines that are not connected to their driver or sense amplifier. */
  open: z
    .strictObject({
      words: z.array(line).max(mostLines).optional(),
      bits: z.array(line).max(mostLines).optional()
    })
    .optional(),
  cells: cellsSchema,
  /** Presets of devices that do not come with the program. */
  presets: documentPresets,
  /** What the cells are: conductances are programmed into it, with its spread and non-idealities. */
  device: characterisedDeviceSchema.omit({ name: true }).optional(),
  faults: faultsSchema.optional(),
  /** One of `inputs` and `read`. */
  inputs: inputsSchema.optional(),
  read: readSchema.optional(),
  /** Linear cells without it. */
  nonlinearity: nonlinearitySchema.optional(),
  /** Also what the array as a whole does to its inputs, one number a cell. */
  effectiveMatrix: z.boolean().optional()
})

export type CrossbarDocument = z.infer<typeof crossbarSchema>
export type Cells = z.infer<typeof cellsSchema>
export type Inputs = z.infer<typeof inputsSchema>
export type Read = z.infer<typeof readSchema>
export type ReadScheme = (typeof readSchemes)[number]
export type CellPattern = (typeof cellPatterns)[number]
export type Faults = z.infer<typeof faultsSchema>
export type Nonlinearity = z.infer<typeof nonlinearitySchema>
