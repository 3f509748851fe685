import type { ConnectorDescription } from '../../../src-shared/catalogue'
import type { Connections } from '../../../src-shared/experiments/network/resolved'
import type { Problem } from '../../../src-shared/experiments/problem'
import type { Space } from '../arrangements/arrangement-model'

/** One end of a projection, for rules that ask where its neurons are. */
export interface End {
  /** Index of the population. */
  readonly population: number
  readonly name: string
  readonly space: Space | null
}

/** What a rule is applied to. */
export interface Ends {
  readonly sources: number
  readonly targets: number
  /** Whether both ends are the same population, so that a neuron could meet itself. */
  readonly recurrent: boolean
  readonly from: End
  readonly to: End
}

/** A rule, ready for its kernel. */
export interface LoweredConnector {
  /** Numbers that the kernel's `options` point to. */
  readonly options: readonly number[]
  /** A neuron is not connected with itself. */
  readonly skipOwn: boolean
  /** No target gets more sources than this; or no source more targets, where drawn by source. */
  readonly mostPerTarget: number
  /** Whether the kernel's `draw` lists the targets of one source instead. */
  readonly bySource?: boolean
  /** Bytes of the table that the kernel's `prepare` fills before the first target. */
  readonly tableBytes?: number
  /** Whether the kernel's `values` gives synapses weights or delays of their own. */
  readonly hasValues?: boolean
  /** Synapses to be expected in all; exact where `exact`. */
  readonly expected: number
}

export type RuleValue = number | boolean | string | Connections
export type RuleValues = Readonly<Record<string, RuleValue>>

/**
 * A connectivity rule: its description, and how its parameters become its kernel's numbers. The
 * kernel is `kernel.as.ts` beside it; its `draw` lists the sources of one target, drawn from that
 * target's own stream (or the targets of one source, where `bySource`).
 */
export interface ConnectorModel extends ConnectorDescription {
  /** What cannot be, beyond what bounds say: keys below `problems.`, by parameter. */
  readonly refuse?: (
    values: RuleValues,
    ends: Ends
  ) => readonly (Pick<Problem, 'key' | 'details'> & { readonly parameter: string | null })[]
  readonly lower: (values: RuleValues, ends: Ends) => LoweredConnector
}

export const defineConnector = (model: ConnectorModel): ConnectorModel => model

export const ruleNumber = (values: RuleValues, name: string): number => {
  const value = values[name]
  if (typeof value !== 'number') throw new Error(`parameter ${name} has no value`)
  return value
}

/** Sources that one target can choose from. */
export const choices = (ends: Ends, skipOwn: boolean): number =>
  skipOwn ? ends.sources - 1 : ends.sources

export const autapses = {
  kind: 'boolean',
  default: true,
  label: { en: 'Autapses', ko: '자가 시냅스 허용' },
  meaning: {
    en: 'Whether a neuron may be connected with itself, where both ends are the same population.',
    ko: '양 끝이 같은 집단일 때 뉴런이 자기 자신과 연결될 수 있는지 여부.'
  }
} as const

export const multapses = {
  kind: 'boolean',
  default: true,
  label: { en: 'Multapses', ko: '중복 시냅스 허용' },
  meaning: {
    en: 'Whether the same pair of neurons may be connected more than once.',
    ko: '같은 두 뉴런이 두 번 이상 연결될 수 있는지 여부.'
  }
} as const

/** Whether a rule's neurons must not meet themselves. */
export const skipsOwn = (values: RuleValues, ends: Ends): boolean =>
  ends.recurrent && values['autapses'] === false
