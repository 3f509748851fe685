import {
  renameItem,
  type CharacterisationPlace
} from '../../../src-shared/experiments/characterisation/edits'
import { setValue } from '../../../src-shared/experiments/network/edits'
import type { Json } from '../../../src-shared/experiments/json'
import type { Path } from '../../../src-shared/experiments/problem'
import { useNetworkCheck } from '../../stores/network-check'
import { useOpenExperiment } from '../../stores/open-experiment'

/** What the forms of the inspector share: setting fields of the open document as edits. */
export function useFields() {
  const open = useOpenExperiment()
  const checks = useNetworkCheck()

  return {
    /** Gives a field a value; `undefined` lets its default hold. @param label what people call it */
    set(path: Path, value: Json | undefined, label: string): void {
      if (open.document !== null) open.edit(setValue(open.document, path, value, label))
    },
    rename(place: CharacterisationPlace, name: string): void {
      if (open.characterisation && name !== '') {
        open.edit(renameItem(open.characterisation, place, name))
      }
    },
    under: (path: Path) => checks.under(path),
    at: (path: Path) => checks.at(path)
  }
}
