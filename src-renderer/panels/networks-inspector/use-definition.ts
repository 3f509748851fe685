import { computed, shallowRef } from 'vue'
import { renameSymbol, setValue } from '../../../src-shared/experiments/network/edits'
import { formulaTex, type Definition } from '../../../src-shared/experiments/network/equations'
import type { Path, Problem } from '../../../src-shared/experiments/problem'
import { useOpenExperiment } from '../../stores/open-experiment'
import { useText } from '../../ui/text'
import { nameFlaw, problemsOf, takenNames, withDrafts, type Drafts } from './definition-logic'
import { plain, useFields } from './use-fields'

type Form = Parameters<typeof formulaTex>[2]

/** What the parts of the form of one neuron model share; checked and drawn while typing. */
export function useDefinition(index: number) {
  const t = useText()
  const open = useOpenExperiment()
  const fields = useFields()
  const path = ['definitions', index] as const
  const drafts = shallowRef<Drafts>(new Map())

  const definition = computed(() => open.network?.definitions?.[index])
  const live = computed(() => definition.value && withDrafts(definition.value, drafts.value))
  const problems = computed(() => (live.value ? problemsOf(live.value, path) : []))
  const names = computed(() => (definition.value ? takenNames(definition.value) : []))

  const place = (inside: Path): Path => [...path, ...inside]
  const key = (inside: Path): string => inside.join('/')

  return {
    path,
    definition,
    live,
    names,
    place,
    /** What is wrong at a place and in what lies there. */
    under: (inside: Path): readonly Problem[] =>
      problems.value.filter(({ path: at }) => place(inside).every((part, i) => at[i] === part)),
    /** What stands or is being typed at a place, as TeX. */
    tex: (inside: Path, text: string, form: Form): string | null =>
      live.value ? formulaTex(live.value, drafts.value.get(key(inside))?.text ?? text, form) : null,
    typed(inside: Path, text: string | null): void {
      const next = new Map(drafts.value)
      if (text === null) next.delete(key(inside))
      else next.set(key(inside), { path: inside, text })
      drafts.value = next
    },
    /** Gives a member, or a place in one, a value; `undefined` takes it out. */
    set(inside: Path, value: object | string | undefined, label: string): void {
      fields.set(place(inside), value === undefined ? undefined : plain(value), label)
    },
    /** Changes several members as one step. */
    replace(next: Definition, label: string): void {
      if (open.document !== null) open.edit(setValue(open.document, path, plain(next), label))
    },
    rename(before: string, after: string): void {
      if (open.network) open.edit(renameSymbol(open.network, index, before, after))
    },
    /** Says why a name cannot be taken; empty when it can. */
    nameComplaint(name: string): string {
      const flaw = nameFlaw(name, names.value)
      return flaw ? t(flaw, { name }) : ''
    }
  }
}

export type DefinitionEditor = ReturnType<typeof useDefinition>
