import { defineComponent, h, onErrorCaptured, provide, type Component, type PropType } from 'vue'
import { panelTitleKey, type PanelFrame as Frame } from '../../ui/panel-title'
import { breaksPanel } from './contains'

/** What lies between a panel and its place in the dock: gives it its frame, and catches what it throws. */
export const PanelFrame = defineComponent({
  props: {
    component: { type: Object as PropType<Component>, required: true },
    given: { type: Object as PropType<Readonly<Record<string, string>>>, required: true },
    frame: { type: Object as PropType<Frame>, required: true },
    onBroken: {
      type: Function as PropType<(error: unknown, where: string) => void>,
      required: true
    }
  },
  setup(props) {
    provide(panelTitleKey, props.frame)
    onErrorCaptured((error, _instance, where) => {
      if (!breaksPanel(where)) return true
      props.onBroken(error, where)
      return false
    })
    return () => h(props.component, props.given)
  }
})
