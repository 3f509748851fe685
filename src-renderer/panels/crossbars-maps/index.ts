import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'crossbars-maps',
  title: 'crossbars.maps.title',
  icon: 'crossbars',
  rooms: ['crossbars'],
  place: { order: 5, beside: 'networks-run', side: 'below', size: 680 },
  component: () => import('./MapsPanel.vue')
})
