import { createHash } from 'node:crypto'
import { deflateSync, inflateSync } from 'node:zlib'
import type { CurveChunk } from '../api'
import { isIntact } from './decode-chunk'
import { shuffle, unshuffle } from './shuffle'

/** A chunk of curves as the table keeps it; docs/file-format.md says what the bytes mean. */
export interface StoredCurves {
  readonly curves: number
  readonly points: number
  readonly encoding: 'plain' | 'shuffle-deflate'
  readonly raw_bytes: number
  readonly sha256: Uint8Array
  readonly data: Uint8Array
}

const wordBytes = 8
/** Numbers before the columns, of each curve: device, repeat, points. */
const headWords = 3
const deflateLevel = 3

/** @throws RangeError when arrays of a chunk do not fit together: a defect of the caller */
export function encodeCurves(chunk: CurveChunk, columns: number): StoredCurves {
  const { devices, repeats, points, columns: numbers } = chunk
  const curves = devices.length
  const total = points.reduce((sum, count) => sum + count, 0)
  const fits = repeats.length === curves && points.length === curves
  if (!fits || numbers.length !== columns || numbers.some(({ length }) => length !== total)) {
    throw new RangeError('the arrays of a chunk of curves do not fit together')
  }
  const words = new Float64Array(curves * headWords + total * columns)
  for (let i = 0; i < curves; i++) {
    words.set([devices[i] ?? 0, repeats[i] ?? 0, points[i] ?? 0], i * headWords)
  }
  for (const [i, column] of numbers.entries()) words.set(column, curves * headWords + i * total)
  const raw = new Uint8Array(words.buffer)
  const packed = deflateSync(shuffle(raw, wordBytes), { level: deflateLevel })
  const isSmaller = packed.length < raw.length
  const data = isSmaller ? packed : raw
  return {
    curves,
    points: total,
    encoding: isSmaller ? 'shuffle-deflate' : 'plain',
    raw_bytes: raw.length,
    sha256: createHash('sha256').update(data).digest(),
    data
  }
}

/** @returns undefined when the bytes are not those that were stored */
export function decodeCurves(row: StoredCurves, columns: number): CurveChunk | undefined {
  const raw = isIntact(row) ? rawBytes(row) : undefined
  const length = (row.curves * headWords + row.points * columns) * wordBytes
  if (raw?.length !== length) return undefined
  const words = new Float64Array(raw.buffer)
  const head = (word: number): Uint32Array =>
    Uint32Array.from({ length: row.curves }, (_, i) => words[i * headWords + word] ?? 0)
  const start = row.curves * headWords
  return {
    devices: head(0),
    repeats: head(1),
    points: head(2),
    columns: Array.from({ length: columns }, (_, i) =>
      words.slice(start + i * row.points, start + (i + 1) * row.points)
    )
  }
}

function rawBytes(row: StoredCurves): Uint8Array<ArrayBuffer> | undefined {
  // Copies: the numbers have to start at a multiple of their width.
  if (row.encoding === 'plain') return Uint8Array.from(row.data)
  try {
    return unshuffle(inflateSync(row.data, { maxOutputLength: row.raw_bytes }), wordBytes)
  } catch {
    return undefined // the row's columns are damaged: the bytes themselves have just been verified
  }
}
