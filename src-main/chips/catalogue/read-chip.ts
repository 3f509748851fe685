import type { ChipProblem } from '../../../src-shared/contract/hardware'
import type { HardwareFileEntry } from '../../../src-shared/hardware/catalogue-entry'
import type { HardwareSource } from '../../../src-shared/hardware/catalogue-source'
import { ownChipSchema, type OwnChip } from '../../../src-shared/hardware/own-chip'
import { fillChip } from './fill-chip'
import { judgeChip } from './judge-chip'
import { sentenceOf } from './read-issue'

/** What a chip of the user's is read beside: ids that are taken, and sources it may name. */
export interface ChipSurroundings {
  readonly entries: readonly HardwareFileEntry[]
  readonly sources: Readonly<Record<string, HardwareSource>>
}

interface Reading {
  readonly chip: OwnChip | null
  readonly problems: ChipProblem[]
}

const error = (key: string, values: ChipProblem['values'] = {}): ChipProblem => ({
  severity: 'error',
  key,
  values
})

/** More than these help nobody. */
const mostProblems = 20

/**
 * Reads a file of one chip: an entry as in the catalogue, or in short (see docs/extending/add-a-chip.md).
 * @returns the chip, or null and a sentence for each thing that is wrong
 */
export function readChip(text: string, surroundings: ChipSurroundings): Reading {
  const content = fromJson(text)
  if (content === undefined) return { chip: null, problems: [error('notJson')] }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return { chip: null, problems: [error('notAChip')] }
  }
  const parsed = ownChipSchema.safeParse(fillChip(content), { reportInput: true })
  if (!parsed.success) {
    const found = parsed.error.issues.flatMap((issue) => sentenceOf(issue))
    return { chip: null, problems: unique(found).slice(0, mostProblems) }
  }
  const problems = judgeChip(parsed.data, surroundings)
  const isKept = problems.every(({ severity }) => severity !== 'error')
  return { chip: isKept ? parsed.data : null, problems: problems.slice(0, mostProblems) }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // said as `notJson`
  }
}

const unique = (problems: readonly ChipProblem[]): ChipProblem[] => [
  ...new Map(problems.map((one) => [`${one.key} ${JSON.stringify(one.values)}`, one])).values()
]
