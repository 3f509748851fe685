import { drawnKinds, type DrawnKind } from '../../../src-shared/experiments/network/edits'

const type = 'application/x-engram-model'

/** A model that is dragged from the palette. */
export interface Dragged {
  readonly kind: DrawnKind
  readonly model: string
}

export function writeDragged(to: DataTransfer | null, { kind, model }: Dragged): void {
  to?.setData(type, `${kind}/${model}`)
  if (to) to.effectAllowed = 'copy'
}

/** @returns undefined for anything that does not come from the palette */
export function readDragged(from: DataTransfer | null): Dragged | undefined {
  const [kind, ...model] = from?.getData(type).split('/') ?? []
  const known = drawnKinds.find((one) => one === kind)
  return known && { kind: known, model: model.join('/') }
}
