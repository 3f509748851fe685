import { h, render, type AppContext, type VNode } from 'vue'
import { PanelFrame } from './panel-frame'

type FrameProps = InstanceType<typeof PanelFrame>['$props']

/** A panel in a tree of its own, so that one that broke half-way can be taken away without Vue's help. */
export interface MountedPanel {
  /** Takes it away, as orderly as it lets itself be. */
  readonly remove: () => void
}

/** Draws a panel into a new element below `place`. What it throws meanwhile goes to `onBroken`. */
export function mountPanel(
  place: HTMLElement,
  props: FrameProps,
  context: AppContext | null
): MountedPanel {
  const element = document.createElement('div')
  element.className = 'panel-content'
  place.append(element)
  const node: VNode = h(PanelFrame, props)
  node.appContext = context
  try {
    render(node, element)
  } catch (error) {
    props.onBroken(error, 'mount')
  }
  return {
    remove() {
      try {
        render(null, element)
      } catch (error) {
        // Of a tree that was never finished Vue finds parts missing; the element goes with what is in it.
        console.warn(error)
      }
      element.remove()
    }
  }
}
