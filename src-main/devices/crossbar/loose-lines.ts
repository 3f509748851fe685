import type { Circuit, LineEnd, Lines } from './circuit'

/**
 * Lines that no source reaches, neither at an end nor through cells, have no definite voltage. One line of
 * each such group is held at 0 V, through which no current flows; the others follow it.
 * @returns the same circuit where there are none
 */
export function holdLooseLines(circuit: Circuit, conductance: Float64Array): Circuit {
  const { rows, columns, words, bits } = circuit
  const wordReached = reachedAtEnds(words, rows)
  const bitReached = reachedAtEnds(bits, columns)
  if (wordReached.every(Boolean) && bitReached.every(Boolean)) return circuit
  const spread = (word: number | null, bit: number | null): void => {
    const queue: [number | null, number | null][] = [[word, bit]]
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [i, j] = next
      if (i !== null) {
        for (let c = 0; c < columns; c++) {
          if (bitReached[c] || (conductance[i * columns + c] ?? 0) === 0) continue
          bitReached[c] = 1
          queue.push([null, c])
        }
      } else if (j !== null) {
        for (let r = 0; r < rows; r++) {
          if (wordReached[r] || (conductance[r * columns + j] ?? 0) === 0) continue
          wordReached[r] = 1
          queue.push([r, null])
        }
      }
    }
  }
  const start = { words: [...wordReached.keys()], bits: [...bitReached.keys()] }
  for (const i of start.words.filter((line) => wordReached[line])) spread(i, null)
  for (const j of start.bits.filter((line) => bitReached[line])) spread(null, j)
  const heldWords: number[] = []
  const heldBits: number[] = []
  for (let i = 0; i < rows; i++) {
    if (wordReached[i]) continue
    wordReached[i] = 1
    heldWords.push(i)
    spread(i, null)
  }
  for (let j = 0; j < columns; j++) if (!bitReached[j]) heldBits.push(j)
  if (heldWords.length === 0 && heldBits.length === 0) return circuit
  return { ...circuit, words: held(words, heldWords), bits: held(bits, heldBits) }
}

function reachedAtEnds({ first, last }: Lines, count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, line) =>
    (first.conductance[line] ?? 0) > 0 || (last.conductance[line] ?? 0) > 0 ? 1 : 0
  )
}

function held(lines: Lines, which: readonly number[]): Lines {
  if (which.length === 0) return lines
  const conductance = lines.first.conductance.slice()
  for (const line of which) conductance[line] = lines.wire
  const first: LineEnd = { voltage: lines.first.voltage, conductance }
  return { ...lines, first }
}
