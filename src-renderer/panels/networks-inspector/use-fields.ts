import type { ModelDescription } from '../../../src-shared/catalogue'
import {
  at,
  changeModel,
  renameItem,
  setValue,
  type ItemPlace
} from '../../../src-shared/experiments/network/edits'
import type { Json } from '../../../src-shared/experiments/json'
import type { Path } from '../../../src-shared/experiments/problem'
import { useNetworkCheck } from '../../stores/network-check'
import { useOpenExperiment } from '../../stores/open-experiment'
import { useText } from '../../ui/text'

/** What the forms of the inspector share: setting fields of the open document as edits. */
export function useFields() {
  const open = useOpenExperiment()
  const checks = useNetworkCheck()
  const t = useText()

  return {
    /** Gives a field a value; `undefined` lets its default hold. */
    set(path: Path, value: Json | undefined, label: string): void {
      if (open.document !== null) open.edit(setValue(open.document, path, value, label))
    },
    /** Gives a parameter of a model a value; a model that was only implied is named first. */
    setParameter(
      reference: Path,
      model: ModelDescription,
      path: Path,
      value: Json | undefined,
      label: string
    ): void {
      if (open.document === null) return
      if (at(open.document, reference) === undefined) this.changeModel(reference, model)
      this.set(path, value, label)
    },
    changeModel(path: Path, model: ModelDescription): void {
      if (open.document === null) return
      open.edit(changeModel(open.document, path, model, t.text(model.title)))
    },
    rename(place: ItemPlace, name: string): void {
      if (open.network && name !== '') open.edit(renameItem(open.network, place, name))
    },
    under: (path: Path) => checks.under(path),
    at: (path: Path) => checks.at(path)
  }
}

/** The same value as plain JSON. */
export const plain = (value: object | string | number): Json => JSON.parse(JSON.stringify(value))
