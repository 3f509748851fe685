import { computed } from 'vue'
import type { EditDraft } from '../../../src-shared/experiments/network/edits'
import { setValue } from '../../../src-shared/experiments/network/edits'
import type { Json } from '../../../src-shared/experiments/json'
import type { Path } from '../../../src-shared/experiments/problem'
import { useCrossbar } from '../../stores/crossbar'
import { useNetworkCheck } from '../../stores/network-check'
import { useOpenExperiment } from '../../stores/open-experiment'

/** What the forms of a crossbar share: its document, and setting fields of it as edits. */
export function useFields() {
  const open = useOpenExperiment()
  const crossbar = useCrossbar()
  const checks = useNetworkCheck()

  return {
    document: computed(() => crossbar.document),
    /** Gives a field a value; `undefined` lets its default hold. */
    set(path: Path, value: Json | undefined, label: string): void {
      if (open.document !== null) open.edit(setValue(open.document, path, value, label))
    },
    edit: (draft: EditDraft): void => open.edit(draft),
    under: (path: Path) => checks.under(path),
    at: (path: Path) => checks.at(path)
  }
}

/** The same value as plain JSON. */
export const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value))
